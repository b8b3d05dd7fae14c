import sample from '../../resources/sample/centre.json'

const people = [...sample.staff, sample.administrator]

/** Who can be tried out; a name fills itself in. */
export function SampleAccounts({ onPick }: { onPick: (name: string) => void }) {
  return (
    <ul className="sample-accounts">
      {people.map(({ name, title }) => (
        <li key={name}>
          <button type="button" className="gate-link" onClick={() => onPick(name)}>
            {name}
          </button>
          {title}
        </li>
      ))}
    </ul>
  )
}
