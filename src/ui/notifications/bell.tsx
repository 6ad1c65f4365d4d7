import { Bell as BellIcon } from 'lucide-react'
import { notificationTexts } from '@/texts/notifications'
import { Link } from '../kit/link'

/** The way to one's notifications with the number of unread ones. */
export const Bell = ({ unread, href }: { unread: number; href: string }) => (
  <Link href={href} aria-label={notificationTexts.bell(unread)} className="relative inline-flex size-11 items-center justify-center rounded-md text-ink hover:bg-hover">
    <BellIcon aria-hidden className="size-5" />
    {unread > 0 && <span aria-hidden className="absolute top-0.5 right-0 min-w-5 rounded-full bg-danger px-1 text-center text-xs leading-5 font-semibold text-on-accent">{notificationTexts.bellCount(unread)}</span>}
  </Link>
)
