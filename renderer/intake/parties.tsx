import { Button, Form } from 'antd'
import type { PartyKind, PartySide } from '../../db/parties/party.ts'
import { emptyParty, isGroup, type IntakeValues, type PartyValues } from './intake-values.ts'
import { PartyRow } from './party-row.tsx'
import { useWatched } from '../cases/use-watched.ts'

const applicantKinds: readonly PartyKind[] = ['person', 'organisation', 'anonymous']
const respondentKinds: readonly PartyKind[] = ['person', 'organisation']

interface SideProps {
  side: PartySide
  list: 'applicants' | 'respondents'
  parties: PartyValues[]
  group: boolean
  children?: (add: (party: PartyValues) => void) => React.ReactNode
}

/** The parties of one side, a compact row each. */
function Side({ side, list, parties, group, children }: SideProps) {
  const least = side === 'applicant' ? 1 : 0
  const kinds =
    side === 'respondent'
      ? respondentKinds
      : applicantKinds.filter((kind) => kind !== 'anonymous' || parties.length === 1)
  return (
    <Form.List name={list}>
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map(({ key, name: at }) => (
            <PartyRow
              key={key}
              side={side}
              at={at}
              party={parties[at] ?? emptyParty}
              kinds={kinds}
              alone={fields.length === 1}
              mayRepresent={side === 'applicant' && group && parties[at]?.kind !== 'anonymous'}
              onRemove={fields.length > least ? () => remove(at) : null}
            />
          ))}
          <Form.ErrorList errors={errors} />
          {children?.((party) => add(party))}
        </>
      )}
    </Form.List>
  )
}

/** Who came, and against whom. */
export function Parties({ onGrow }: { onGrow: (applicants: number) => void }) {
  const form = Form.useFormInstance<IntakeValues>()
  const applicants = useWatched(form, 'applicants', [])
  const respondents = useWatched(form, 'respondents', [])
  const visitMode = useWatched(form, 'visitMode', '个人')
  const anonymous = applicants[0]?.kind === 'anonymous'
  return (
    <>
      <Side
        side="applicant"
        list="applicants"
        parties={applicants}
        group={isGroup({ applicants, visitMode })}
      >
        {(addApplicant) => (
          <Side side="respondent" list="respondents" parties={respondents} group={false}>
            {(addRespondent) => (
              <div className="intake-add">
                <Button
                  type="dashed"
                  size="small"
                  disabled={anonymous}
                  onClick={() => {
                    addApplicant(emptyParty)
                    onGrow(applicants.length + 1)
                  }}
                >
                  ＋ 诉求人
                </Button>
                <Button type="dashed" size="small" onClick={() => addRespondent(emptyParty)}>
                  ＋ 相对方
                </Button>
              </div>
            )}
          </Side>
        )}
      </Side>
    </>
  )
}
