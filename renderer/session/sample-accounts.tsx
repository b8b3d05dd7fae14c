import sample from '../../resources/sample/centre.json'

/** The administrator of the sample centre is no member of its staff list. */
const people = [...sample.staff, { name: '样例管理员', title: '系统管理员' }]

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
