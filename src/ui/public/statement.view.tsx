import { PageHeader } from '@/ui/kit/page-header'

/** A short page of words: what is so, in paragraphs with headings. */
export const StatementView = ({ title, parts }: { title: string; parts: ReadonlyArray<{ title: string; text: string }> }) => (
  <article className="max-w-reading">
    <PageHeader title={title} />
    {parts.map((part) => (
      <section key={part.title} className="mb-6">
        <h2 className="text-lg">{part.title}</h2>
        <p className="mt-1">{part.text}</p>
      </section>
    ))}
  </article>
)
