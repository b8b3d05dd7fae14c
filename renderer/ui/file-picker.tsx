import { Button } from 'antd'
import { useRef, useState } from 'react'

interface PickedFile {
  name: string
  bytes: Uint8Array
}

interface Props {
  onPick: (files: PickedFile[]) => void
  multiple?: boolean
  label?: string
  disabled?: boolean
  autoFocus?: boolean
}

async function read(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** A button that asks for files and hands on their names and contents. */
export function FilePicker(props: Props) {
  const { onPick, multiple = false, label = '选择文件', disabled = false, autoFocus = false } = props
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState('')

  const pick = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length === 0) return
    setFailed('')
    Promise.all(files.map(read)).then(onPick, () => {
      setFailed(
        `“${files.map((file) => file.name).join('”“')}”读不出来，文件可能已移走或被占用，请重新选择。`
      )
    })
    // Emptied so that choosing the same file again is noticed.
    if (input.current) input.current.value = ''
  }

  return (
    <span className="file-picker">
      <Button autoFocus={autoFocus} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className="unseen"
        type="file"
        aria-label={label}
        tabIndex={-1}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => pick(event.target.files)}
      />
      {failed ? (
        <span className="error-note" role="alert">
          {failed}
        </span>
      ) : null}
    </span>
  )
}
