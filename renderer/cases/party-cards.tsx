import { partySideLabels, type Party, type PartySide } from '../../db/parties/party.ts'
import { RevealNumbers } from './reveal-numbers.tsx'

function aboutParty(party: Party): string {
  const about = [
    party.representative ? '代表人' : '',
    party.sex ?? '',
    party.birthDate ? `${party.birthDate} 出生` : '',
    party.creditCode ? `信用代码 ${party.creditCode}` : '',
    party.legalRepresentative ? `法定代表人 ${party.legalRepresentative}` : ''
  ]
  return about.filter((text) => text !== '').join('，')
}

function PartyCard({ party }: { party: Party }) {
  const about = aboutParty(party)
  return (
    <li className="party-card">
      <strong>{party.name}</strong>
      {about ? <span className="quiet">{about}</span> : null}
      <RevealNumbers party={party} />
      {party.address ? <span>{party.address}</span> : null}
    </li>
  )
}

/** Who the case is between. */
export function PartyCards({ parties }: { parties: Party[] }) {
  const sides: PartySide[] = ['applicant', 'respondent']
  return sides.map((side) => {
    const here = parties.filter((party) => party.side === side)
    if (here.length === 0) return null
    return (
      <section key={side} aria-label={partySideLabels[side]}>
        <h2>{partySideLabels[side]}</h2>
        <ul>
          {here.map((party) => (
            <PartyCard key={party.id} party={party} />
          ))}
        </ul>
      </section>
    )
  })
}
