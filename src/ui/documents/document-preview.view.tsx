import type { ReactNode } from 'react'
import type { DocumentBlock, DocumentTree, ParagraphLook } from '@/domain/shared/document-tree'
import type { Drawing, Mark } from '@/domain/shared/drawing'

const looks: Record<ParagraphLook, string> = {
  body: 'indent-8 text-justify', organization: 'text-center font-bold', kind: 'mt-2 text-center text-base font-bold', centred: 'text-center', right: 'ml-[50%] phone:ml-0', title: 'mt-4 mb-2 font-bold', note: 'text-xs text-muted',
}
const headingClass = { 1: 'mt-6 text-base font-bold', 2: 'mt-4 font-bold', 3: 'mt-3 font-bold italic' } as const
const Headings = { 1: 'h3', 2: 'h4', 3: 'h5' } as const

const markOf = (mark: Mark, key: number): ReactNode => {
  switch (mark.kind) {
    case 'rect': return <rect key={key} x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={mark.fill} />
    case 'line': return <line key={key} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} stroke={mark.stroke} strokeWidth={mark.width} />
    case 'circle': return <circle key={key} cx={mark.x} cy={mark.y} r={mark.radius} fill={mark.fill} />
    case 'text': return <text key={key} x={mark.x} y={mark.y} fontSize={mark.size} textAnchor={mark.anchor} fill={mark.fill} {...(mark.bold === true ? { fontWeight: 'bold' } : {})}>{mark.text}</text>
  }
}
const Picture = ({ drawing: { width, height, marks }, alt }: { drawing: Drawing; alt: string }) => (
  <svg role="img" aria-label={alt} viewBox={`0 0 ${width} ${height}`} className="h-auto w-full max-w-reading">{marks.map(markOf)}</svg>
)

const TableBlock = ({ caption, columns, rows }: Extract<DocumentBlock, { kind: 'table' }>) => (
  <div className="my-3 overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
    <table className="w-full border-collapse text-xs">
      <caption className="mb-1 text-left text-sm font-bold">{caption}</caption>
      <thead><tr>{columns.map(({ header }) => <th key={header} scope="col" className="border border-line-strong px-1.5 py-1 text-center">{header}</th>)}</tr></thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${row[0] ?? ''}${at}`}>
            {row.map((text, column) => (column === 0
              ? <th key={column} scope="row" className="border border-line px-1.5 py-0.5 text-left font-normal">{text}</th>
              : <td key={column} className={`border border-line px-1.5 py-0.5 ${columns[column]?.align === 'end' ? 'text-right tabular-nums' : ''}`}>{text}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Block = ({ block }: { block: DocumentBlock }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = Headings[block.level]
      return <Heading className={headingClass[block.level]}>{block.text}</Heading>
    }
    case 'paragraph': return <p className={looks[block.look]}>{block.text}</p>
    case 'edges': return <p className="my-2 flex flex-wrap justify-between gap-x-6"><span>{block.left}</span><span>{block.right}</span></p>
    case 'list': {
      const items = block.items.map((item, at) => <li key={`${at}${item}`}>{item}</li>)
      return block.ordered ? <ol className="list-decimal pl-12">{items}</ol> : <ul className="list-disc pl-12">{items}</ul>
    }
    case 'table': return <TableBlock {...block} />
    case 'picture': return <figure className="my-3"><figcaption className="mb-1 text-sm font-bold">{block.caption}</figcaption><div className="rounded-sm bg-[#ffffff] p-1"><Picture drawing={block.drawing} alt={block.alt} /></div></figure>
    case 'pageBreak': return <hr className="my-6 border-line" />
  }
}

/** The document as it stands in its files, for reading on the screen. */
export const DocumentPreview = ({ tree }: { tree: DocumentTree }) => (
  <article className="flex max-w-reading flex-col gap-1.5 rounded-md border border-line bg-surface p-8 text-sm break-words phone:p-4">{tree.blocks.map((block, at) => <Block key={at} block={block} />)}</article>
)
