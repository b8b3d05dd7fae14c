import { chineseMoment } from '../../db/calendar/moment.ts'
import { shortCode } from '../../db/digest/short-code.ts'
import { noSatisfaction, type Round, type Seat, type Signature } from '../../db/signoff/signoff.ts'
import { SignaturePicture } from './signature-picture.tsx'

/** One box of the sheet: what was signed there, or whom it waits for. */
export function SheetSeat({ round, seat }: { round: Round; seat: Seat }) {
  const given = round.signatures.filter((signature) => signature.seat === seat)
  const waiting = round.waitingFor?.seat === seat ? round.waitingFor : null
  return (
    <>
      {given.map((signature) => (
        <Given key={signature.id} signature={signature} />
      ))}
      {waiting ? <p className="sheet-waiting">等 {waiting.label} 签名</p> : null}
    </>
  )
}

function Given({ signature }: { signature: Signature }) {
  return (
    <div className="sheet-signature">
      {signature.seat === 'applicant' && signature.mode === 'drawn' ? (
        <p>满意度：{signature.satisfaction ?? noSatisfaction}</p>
      ) : null}
      {signature.opinion === '' ? null : (
        <p className="as-typed">
          {signature.mode === 'witnessed' ? '见证：' : '意见：'}
          {signature.opinion}
        </p>
      )}
      <div className="sheet-ink">
        <SignaturePicture signature={signature} />
        <p className="quiet numbers">
          {signature.signerName}
          {signature.signerTitle ? `（${signature.signerTitle}）` : ''}
          <br />
          {chineseMoment(signature.signedAt)}
          <br />
          {signature.identityCheck ? `${signature.identityCheck}　` : ''}
          短码 <code>{shortCode(signature.hash)}</code>
        </p>
      </div>
    </div>
  )
}
