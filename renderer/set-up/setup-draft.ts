import { villagesFrom } from '../../db/centre/villages.ts'
import type { Input } from '../../db/api.ts'
import type { Role } from '../../db/people/people.ts'

/** What the assistant's form holds while it is filled in. */
export interface SetupDraft {
  centre: {
    name: string
    shortName: string
    county: string
    township: string
    divisionCode: string
    fondsName: string
    fondsCode: string
    phone: string
    /** One a line. */
    villages: string
  }
  administrator: { name: string; password: string; again: string }
  staff: { name: string; title: string; roles: Role[]; password: string }[]
}

export const emptySetup: SetupDraft = {
  centre: {
    name: '',
    shortName: '',
    county: '',
    township: '',
    divisionCode: '',
    fondsName: '',
    fondsCode: '',
    phone: '',
    villages: ''
  },
  administrator: { name: '', password: '', again: '' },
  staff: []
}

export function setupInput(draft: SetupDraft): Input<'setup.create'> {
  const { name, password } = draft.administrator
  return {
    centre: { ...draft.centre, villages: villagesFrom(draft.centre.villages) },
    administrator: { name, password },
    staff: draft.staff
  }
}
