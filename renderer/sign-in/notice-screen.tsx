interface Props {
  title: string
  text: string
  /** Looks once more, after somebody has mended what the text says. */
  onAgain?: () => void
}

/** A full screen that says what happened and what to do; it offers nothing that could harm the data. */
export function NoticeScreen({ title, text, onAgain }: Props) {
  return (
    <main className="gate-screen">
      <section className="gate-card" role="alert">
        <p className="gate-brand">快处工作台</p>
        <h1>{title}</h1>
        <p className="gate-told">{text}</p>
        <p className="quiet">已经保存的内容都在原处，没有被改动。关闭窗口即退出程序。</p>
        {onAgain ? (
          <button className="gate-primary" type="button" autoFocus onClick={onAgain}>
            再试一次
          </button>
        ) : null}
      </section>
    </main>
  )
}
