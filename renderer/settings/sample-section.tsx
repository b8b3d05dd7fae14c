import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../api/use-call.ts'
import { useSignInActions } from '../seat/sign-in-actions.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'

/** 丢弃样例数据: the one thing here that can't be undone. */
export function SampleSection() {
  const { look } = useSignInActions()
  const discard = useCommand('setup.discardSample')
  const [asking, setAsking] = useState(false)
  const go = () => {
    discard.mutate(
      {},
      {
        onSuccess: () => void look(),
        onSettled: () => setAsking(false)
      }
    )
  }
  return (
    <>
      <p className="settings-help">
        试用完了，就丢弃样例中心，回到初次设置，用真实的单位重新开始。已经另存的 Word 案卷不受影响。
      </p>
      <Button danger onClick={() => setAsking(true)}>
        丢弃样例数据
      </Button>
      <ErrorNote error={discard.error} />
      {asking ? (
        <Dialog
          open
          title="丢弃样例中心的全部数据？"
          okText="丢弃，不能恢复"
          okButtonProps={{ danger: true }}
          cancelText="不丢弃"
          cancelButtonProps={{ autoFocus: true }}
          confirmLoading={discard.isPending}
          onOk={go}
          onCancel={() => setAsking(false)}
        >
          <p>
            样例中心的所有诉求、调解、签名、附件和账户都会从这台电脑上删除，不能恢复。之后回到初次设置，可以建立正式的单位。
          </p>
        </Dialog>
      ) : null}
    </>
  )
}
