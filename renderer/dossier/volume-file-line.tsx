import { Button } from 'antd'
import { ErrorNote } from '../ui/error-note.tsx'
import type { useVolumeFile } from './use-volume-file.ts'

/** What became of the Word file: being built, saved, or built and still to be saved. */
export function VolumeFileLine({ volume }: { volume: ReturnType<typeof useVolumeFile> }) {
  const { state } = volume
  return (
    <div className="volume-file" aria-live="polite">
      {state.step === 'building' ? <p>正在生成案卷，可以先做别的事。</p> : null}
      {state.step === 'saving' ? <p>案卷已生成，请选择保存的位置。</p> : null}
      {state.step === 'saved' ? (
        <p>
          已保存 <strong>{state.name}</strong>{' '}
          <Button size="small" onClick={() => volume.open(state)}>
            打开
          </Button>
        </p>
      ) : null}
      {state.step === 'unsaved' ? (
        <>
          <ErrorNote error={state.error} />
          <p>
            案卷已生成，还没有保存。
            <Button size="small" onClick={() => volume.saveAgain(state.file)}>
              {state.error ? '换个文件名或位置保存' : '选择位置保存'}
            </Button>
          </p>
        </>
      ) : null}
      {state.step === 'failed' || state.step === 'saved' ? <ErrorNote error={state.error} /> : null}
    </div>
  )
}
