import { Modal, type ModalProps } from 'antd'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { fieldToFill } from './focus-stops.ts'

/**
 * A dialog: it opens with the cursor in its first field, or, where it asks for nothing, on what it says itself with
 * `autoFocus`. antd alone would put it on the × in its corner.
 */
export function Dialog({ children, ...props }: ModalProps) {
  return (
    <Modal {...props}>
      <FirstField />
      {children}
    </Modal>
  )
}

/** Looks as often as the dialog is drawn, since its fields may wait for what is read first; places the cursor once. */
function FirstField() {
  const here = useRef<HTMLSpanElement>(null)
  const placed = useRef(false)
  useLayoutEffect(() => {
    const body = here.current?.closest<HTMLElement>('.ant-modal-body')
    if (!body || placed.current) return
    const dialog = body.closest('.ant-modal')
    const active = document.activeElement
    const field = fieldToFill(body)
    placed.current = field !== undefined
    // Whoever already went somewhere in it, or was put there by `autoFocus`, stays.
    if (active && dialog?.contains(active) && !active.matches('.ant-modal, .ant-modal-close')) return
    field?.focus()
  })
  // Whoever moves the cursor before the fields are there has placed it.
  useEffect(() => {
    const moved = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') placed.current = true
    }
    document.addEventListener('keydown', moved, true)
    return () => document.removeEventListener('keydown', moved, true)
  }, [])
  return <span ref={here} hidden />
}
