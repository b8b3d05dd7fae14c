import { Button } from 'antd'
import { useState } from 'react'

const foldedLength = 400
const foldedLines = 8

/** Text as it was written, line ends kept; a very long one starts folded. */
export function FoldedText({ text }: { text: string }) {
  const [open, setOpen] = useState(false)
  const long = [...text].length > foldedLength * 1.3 || text.split('\n').length > foldedLines * 1.3
  if (!long) return <p className="written">{text}</p>
  const start = [...text.split('\n').slice(0, foldedLines).join('\n')].slice(0, foldedLength).join('')
  return (
    <>
      <p className="written">{open ? text : `${start}……`}</p>
      <Button size="small" type="link" className="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起全文' : `展开全文（${[...text].length.toLocaleString('zh-CN')} 字）`}
      </Button>
    </>
  )
}
