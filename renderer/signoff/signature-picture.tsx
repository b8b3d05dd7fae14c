import { useCallback } from 'react'
import type { Signature } from '../../db/signoff/signoff.ts'
import { useRead } from '../api/use-call.ts'

/** The picture of one signature; its memory is given back when it leaves the screen. */
export function SignaturePicture({ signature }: { signature: Signature }) {
  const { data, error } = useRead('signoff.picture', { signatureId: signature.id })
  const png = data?.png
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image || !png) return undefined
      const url = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }))
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [png]
  )
  if (error) return <span role="alert">{error.message}</span>
  return <img ref={show} className="signature-picture" alt={`${signature.signerName} 的签名`} />
}
