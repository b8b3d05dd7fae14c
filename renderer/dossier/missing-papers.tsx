/** Papers that the volume should hold and doesn't: notes, not obstacles. */
export function MissingPapers({ missing }: { missing: string[] }) {
  if (missing.length === 0) return <p className="quiet">应归的材料都在卷里。</p>
  return (
    <section className="missing-papers" aria-label="卷内还缺">
      <h2>还缺 {missing.length} 项</h2>
      <ul>
        {missing.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ul>
    </section>
  )
}
