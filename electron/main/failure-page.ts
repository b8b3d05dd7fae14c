import { palette } from '../../renderer/theme/palette.ts'
import { pageOrigin } from './page-address.ts'
import type { StartFailure } from './start-failure.ts'

/** The three ways on from the failure page, as addresses that its links lead to; none is ever loaded. */
export const wayOn = {
  again: `${pageOrigin}/start/again`,
  copy: `${pageOrigin}/start/copy`,
  quit: `${pageOrigin}/start/quit`
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}

const style = `
  body { margin: 0; padding: 48px 56px; background: ${palette.ground}; color: ${palette.text}; font: 16px/1.7 sans-serif }
  h1 { font-size: 22px; margin: 0 0 16px }
  dl { display: grid; grid-template-columns: 5em 1fr; gap: 8px 16px; margin: 0 0 28px }
  dt { color: ${palette.quiet} } dd { margin: 0; overflow-wrap: anywhere }
  a { display: inline-block; margin-right: 12px; padding: 6px 18px; border: 1px solid ${palette.edge}; border-radius: 6px;
      color: ${palette.text}; text-decoration: none; background: ${palette.paper} }
  a:focus-visible { outline: 3px solid ${palette.ink}; outline-offset: 2px }
  p { min-height: 1.7em; margin: 16px 0 0; color: ${palette.quiet} }
`

/** A page that needs nothing of the program: no file, no script, no backend. `told` is a line below its links. */
export function failurePage({ title, what, where, todo }: StartFailure, told = ''): string {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>快处工作台：${escaped(title)}</title>
<style>${style}</style></head><body><main><h1>${escaped(title)}</h1>
<dl><dt>出了什么事</dt><dd>${escaped(what)}</dd><dt>在哪里</dt><dd>${escaped(where)}</dd>
<dt>怎么办</dt><dd>${escaped(todo)}</dd></dl>
<a href="${wayOn.again}" autofocus>再试一次</a><a href="${wayOn.copy}">复制报告</a><a href="${wayOn.quit}">退出</a>
<p role="status">${escaped(told)}</p></main></body></html>`
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`
}
