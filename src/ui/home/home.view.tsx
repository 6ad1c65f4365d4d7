import type { Home } from '@/usecases/home/get-home'
import { HomePictureView } from './home-picture.view'
import { ChangesList, TodoList } from './home-todo.view'

/** A director comes for the own result, everybody else for what waits: this decides what stands first on a phone. */
export const HomeView = ({ home }: { home: Home }) => {
  const isOwn = home.picture?.kind === 'own'
  const picture = <div className="flex min-w-0 flex-col gap-6"><HomePictureView picture={home.picture} release={home.release} /></div>
  const lists = <div className="flex min-w-0 flex-col gap-6"><TodoList home={home} /><ChangesList home={home} canOpenRating={home.picture !== null} /></div>
  return <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">{isOwn ? <>{picture}{lists}</> : <>{lists}{picture}</>}</div>
}
