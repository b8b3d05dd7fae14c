import type { Centre } from '../../db/centre/centre.ts'
import { villagesFrom } from '../../db/centre/villages.ts'
import { useCentre } from '../seat/signed-in.ts'
import { call } from '../api/call.ts'
import { CentreFields } from './centre-fields.tsx'
import { SettingsForm } from './settings-form.tsx'

interface Values {
  centre: Omit<Centre, 'villages'> & { villages: string }
}

/** 单位信息 */
export function CentreSection() {
  const { centre } = useCentre()
  const save = ({ centre: typed }: Values) =>
    call('centre.update', { ...typed, villages: villagesFrom(typed.villages) })
  return (
    <SettingsForm<Values>
      label="单位信息"
      draftKey="settings/centre"
      initialValues={{ centre: { ...centre, villages: centre.villages.join('\n') } }}
      save={save}
      takeBack={save}
      saveLabel="保存单位信息"
      said="已保存单位信息"
    >
      <CentreFields at={['centre']} />
    </SettingsForm>
  )
}
