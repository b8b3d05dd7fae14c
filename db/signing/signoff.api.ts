import { z } from 'zod'
import { bytesSchema } from '../attachments/attachment.ts'
import { command, query } from '../contract.ts'
import { hosts, returners, signers } from '../people/posts.ts'
import {
  applicantSignatureSchema,
  returnSchema,
  seenRoundSchema,
  staffSignatureSchema,
  witnessSignatureSchema
} from '../signoff/signoff.ts'

const signed = z.object({
  signatureId: z.uuid(),
  /** True when this was the fourth seat and the case is closed now. */
  closed: z.boolean()
})

export const signoffApi = {
  'signoff.open': query({
    summary: '诉求的各轮会签：会签稿、已签的席位、轮到谁',
    access: 'signedIn',
    reads: ['case', 'people'],
    input: z.object({ caseId: z.uuid() }),
    output: z.array(seenRoundSchema)
  }),
  'signoff.signAsApplicant': command({
    summary: '诉求人签名：满意度由本人点选',
    access: hosts,
    changes: ['case', 'cases'],
    input: applicantSignatureSchema,
    output: signed
  }),
  'signoff.witness': command({
    summary: '匿名诉求的诉求人席：由不在本轮会签的工作人员见证说明',
    access: 'signedIn',
    changes: ['case', 'cases'],
    input: witnessSignatureSchema,
    output: signed
  }),
  'signoff.signAsStaff': command({
    summary: '办理人、分管领导、主要领导签名：再次输入本人密码；第四席签完即办结',
    access: signers,
    changes: ['case', 'cases'],
    input: staffSignatureSchema,
    output: signed
  }),
  'signoff.return': command({
    summary: '退回：由轮到的一席提出，写明理由；本轮保留，办理后另开一轮',
    access: returners,
    changes: ['case', 'cases'],
    input: returnSchema,
    output: z.object({})
  }),
  'signoff.picture': query({
    summary: '一枚签名的图像',
    access: 'signedIn',
    reads: [],
    input: z.object({ signatureId: z.uuid() }),
    output: z.object({ png: bytesSchema })
  }),
  'signoff.verify': query({
    summary: '校验一轮会签：签名链是否完整，所签内容此后是否改动',
    access: 'signedIn',
    reads: ['case'],
    input: z.object({ roundId: z.uuid() }),
    output: z.object({
      faults: z.array(z.string()),
      /** Each thing that was signed and reads otherwise today. */
      changes: z.array(
        z.object({ path: z.string(), label: z.string(), before: z.string(), after: z.string() })
      )
    })
  })
}
