import { step, type AppForm } from './app-form.ts'

/** 登记送达, and the forms of 领导包案: begun where nobody holds the case, the others where 岳明远 does. */
export const chargeForms: AppForm[] = [
  { name: '登记送达', who: '何秋菊', state: 'accepted', ...step('登记送达', 'serve', '备注') },
  {
    name: '领导包案',
    who: '岳明远',
    state: 'handling',
    search: '办理建房审批',
    ...step('领导包案', 'beginCharge', '包案缘由')
  },
  {
    name: '登记家访',
    who: '罗建国',
    state: 'handling',
    search: '流转土地租金',
    ...step('登记家访', 'noteVisit', '家访情况')
  },
  {
    name: '移交包案',
    who: '岳明远',
    state: 'handling',
    search: '流转土地租金',
    ...step('移交包案', 'handOverCharge', '移交原因')
  },
  {
    name: '包案销案',
    who: '岳明远',
    state: 'handling',
    search: '流转土地租金',
    ...step('包案销案', 'discharge', '销案情况')
  }
]
