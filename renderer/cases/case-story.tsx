import { FoldedText } from './folded-text.tsx'
import type { CaseView } from '../case-steps/offered-steps.ts'

/** What the applicant told and wants; and what came of it, once there is something. */
export function CaseStory({ file }: { file: CaseView }) {
  return (
    <section className="case-story">
      <h2>诉求内容</h2>
      <FoldedText text={file.facts.content} />
      <h2>具体请求</h2>
      <FoldedText text={file.facts.request} />
      {file.result ? (
        <>
          <h2>办理结果</h2>
          <FoldedText text={file.result} />
        </>
      ) : null}
    </section>
  )
}
