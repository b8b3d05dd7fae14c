/** What is true when a record stands and what should have followed outside the database did not. */
export interface Shortfall {
  stands: string
  missing: string
  /** Goes on after “请检查…磁盘，”. */
  todo: string
}

/** Somebody else changed what one was about to change. */
interface OthersChange {
  /** As it reads by now. */
  now: string
  /** As one wanted it. */
  mine: string
  /** Who saved last and when, in brackets; empty where that isn't known. */
  by: string
}

/**
 * Every error a caller can meet, in one list: the code is for programs, the text is for people and says
 * what is wrong and what to do about it.
 */
const texts = {
  UNKNOWN_CALL: (name: string) => `没有名为“${name}”的命令。`,
  INVALID_INPUT: (first: string) => `填写有误：${first}`,
  NOT_SIGNED_IN: () => '请先登录，再做这件事。',
  NOT_PERMITTED: (needed: string) => `您的岗位不能做这件事；需要：${needed}。`,
  WRONG_CREDENTIALS: () => '姓名或密码不对，请重新输入。',
  WRONG_CURRENT_PASSWORD: () => '现在的密码不对，密码没有修改。',
  WRONG_PASSWORD: () => '密码不对，签名没有生效，请重新输入您本人的密码。',
  WRONG_RECOVERY_CODE: () => '恢复码不对，请对照打印的恢复码逐组核对。',
  ALREADY_SET_UP: () => '本机已经建好数据库，不能再次初始化。',
  NOT_SET_UP: () => '本机还没有建库，请先完成初次设置。',
  DATABASE_NEWER: (found: number, known: number) =>
    `数据由更新的版本写成（数据版本 ${found}，本程序只认到 ${known}）。请安装新版程序，旧版不会改动这份数据。`,
  DATABASE_DAMAGED: () => '数据库没有通过完整性检查。请停止录入，联系管理员处理；原文件没有被改动。',
  DATABASE_UNREADABLE: (folder: string) =>
    `数据库打不开：密钥文件 keyring.json 和数据文件 data.sqlite 不是一套，或数据文件缺失、损坏。\n文件夹：${folder}\n请联系管理员，用同一份备份里的文件换回，然后再试一次；不要删除这个文件夹里的任何文件。现有文件没有被改动。`,
  KEYRING_DAMAGED: (folder: string) =>
    `密钥文件 keyring.json 已损坏，数据打不开。\n文件夹：${folder}\n请用备份里的 keyring.json 换回，然后再试一次；没有备份请先联系管理员或技术人员，不要删除这个文件夹里的任何文件。数据文件没有被改动。`,
  SET_UP_ELSEWHERE: () =>
    '另一个程序正在这个数据文件夹里做初次设置，这里没有写入任何内容。请等它完成，再重新打开程序，用那里设的密码登录。',
  OPEN_ELSEWHERE: () =>
    '另一个程序（另一个窗口或命令行）正打开着这个数据文件夹，没有删除任何内容。请先在那边退出，再做一次。',
  KEYRING_MISSING: (folder: string) =>
    `数据文件夹里有数据，却没有密钥文件 keyring.json，数据打不开。\n文件夹：${folder}\n请从备份里把 keyring.json 放回这个文件夹，然后再试一次；没有备份请先联系管理员或技术人员，不要删除这个文件夹里的任何文件。数据文件没有被改动，也不会另建新库。`,
  FOLDER_UNREADABLE: (folder: string, code: string) =>
    `数据文件夹读不出来（${code}），可能没有权限，磁盘没有接好，或有故障。\n文件夹：${folder}\n请联系管理员检查这个文件夹的权限和所在磁盘，然后再试一次；数据没有被改动，也不会另建新库。`,
  RUNTIME_TOO_OLD: (version: string) => `运行环境太旧（Node ${version}），数据库组件无法加载。`,
  BACKEND_GONE: () =>
    '后台程序意外退出，刚才这一步可能已经记下，也可能没有；以前保存的内容不受影响。请重新登录后再做一次：同一张表单不会记成两份。',
  BACKEND_FAILED: () => '后台程序反复退出，已停止自动重启。请退出程序后重新打开；如仍不行，请联系管理员。',
  ACT_MISMATCH: () =>
    '这张表单已经提交过一次，这次的内容或提交人与上次不同，没有再记。请先看上次的结果；要另记一件，请重新打开表单。',
  CLOCK_DOUBTFUL: (now: string, last: string) =>
    `电脑的时间是 ${now}，上一条记录却是 ${last}。请先核对电脑时间：不对就改正后再来；确实没错，确认后接着做。现在什么都没有记下。`,
  DATABASE_BUSY: () =>
    '另一个程序正在写同一份数据，等了很久还没有轮到，这一步没有记下。请等它做完（如命令行批量录入）后再做一次。',
  DISK_FULL: () => '磁盘空间已满，这一步没有记下；已经保存的内容不受影响。请清理磁盘后再做一次。',
  FOLDER_READ_ONLY: () =>
    '数据文件夹所在的磁盘现在是只读的，这一步没有记下。请联系管理员检查磁盘（写保护、U盘开关、磁盘故障）后再做一次。',
  FOLDER_FORBIDDEN: () =>
    '没有读写数据文件夹（或里面的数据文件）的权限，这一步没有记下。请联系管理员检查文件夹和文件的权限后再做一次。',
  NOT_A_FOLDER: () =>
    '数据文件夹里应是文件夹的地方（如 attachments）有一个同名文件，这一步没有记下。请联系管理员把这个文件移走（不要删除），从备份里放回原来的文件夹，再做一次。',
  FOLDER_GONE: () =>
    '数据文件夹或里面的文件不在原来的位置了，可能是被移走、改名，或移动硬盘、网络盘断开过，这一步没有记下。请放回原处或接好，再重新打开程序。',
  DISK_ERROR: () =>
    '读写磁盘时出错，这一步没有记下。请尽快联系管理员检查磁盘并备份数据文件夹；原有内容没有被改动。',
  FILE_HELD: () =>
    '数据文件夹里的文件被别的程序（多半是杀毒软件）占住了，试了几次都没有写成，这一步没有记下。请稍后再做一次；常出现时请把数据文件夹加入杀毒软件的信任名单。',
  JOB_CANCELLED: () => '这项工作已经取消，没有做成，也没有留下半成品。需要时可以重新开始。',
  JOB_BROKE_OFF: () =>
    '做这项工作的后台线程意外退出，没有做成，也没有留下半成品；其他内容不受影响。请再做一次；如仍不行，请联系管理员。',
  JOBS_STOPPED: () =>
    '做这项工作的后台线程接连意外退出，这次没有再试；其他内容不受影响。请退出程序后重新打开；如仍不行，请联系管理员。',
  AFTER_COMMIT_FAILED: ({ stands, missing, todo }: Shortfall) =>
    `${stands}，但是${missing}。请检查数据文件夹所在的磁盘（空间、写保护、权限），${todo}；如仍不行，请联系管理员。`,
  UNEXPECTED: (reference: string) => `程序出了意外，这一步没有完成。请把编号 ${reference} 告诉管理员。`,
  NOT_FOUND: (what: string) => `找不到${what}，可能已被归并或您无权查看。`,
  STALE: (what: string, change?: OthersChange) =>
    change
      ? `您看到以后，${what}已由别人改成“${change.now}”${change.by}，您要改成“${change.mine}”。这次没有保存任何内容；请核对两边，再决定用哪一个。`
      : `${what}刚刚被别人改动过，请刷新后再试。`,
  IN_FUTURE: (what: string) => `${what}不能晚于现在，请改成实际发生的时间。`,
  BEFORE_PREVIOUS: (what: string, previous: string) => `${what}不能早于前一环节（${previous}），请核对时间。`,
  CANNOT_WITHDRAW: () =>
    '这一步不能再撤销：只有办理它的本人，在这件诉求还没有别的事情发生时，可以撤销。请看办理经过，按现在的状态接着办。',
  TOO_FEW_TRIES: (days: number, needed: number) =>
    `以未能回访结束，要在至少 ${needed} 个不同的日子试过而没有访到；现在记下的是 ${days} 个日子。请先把这次记为没有访到，改日再访。`,
  RECHECK_NOT_WAIVED: () => '免回访不是抽查的方式；没有访到的，请选实际用的方式，记为没有访到。',
  RECHECK_INVOLVED: (part: string) => `您${part}这件诉求，不能再来抽查。请由没有办过、也没有回访过的人抽查。`,
  HANDLED_IT: (names: readonly string[], leadersOnly: boolean) => {
    const who = names.slice(0, 5).join('、')
    const how =
      who === ''
        ? '现在没有能回访的人，请系统管理员在“设置 → 工作人员”里安排一人'
        : leadersOnly
          ? `没有别的人能回访，由分管领导${who}回访`
          : `可以回访的有${who}`
    return `这件诉求是您承办或参与办理的，评价不能由办理的人来记。${how}。`
  },
  NOT_ASKING: (names: readonly string[]) =>
    `这件诉求可以由${names.slice(0, 5).join('、')}回访；没有别的人能回访时，才由分管领导回访。`,
  WAIVED_BY_LEADER: () =>
    '免回访由分管领导或主要领导决定：请领导打开这件诉求，点“免回访”写明原因。没有访到的，请按实际方式登记。',
  WRONG_STATE: (action: string, state: string) => `这件诉求现在是“${state}”，不能${action}。`,
  DESIGNATED: () => '这次分派是指定的，不能再退件；确有困难的请报告领导，由领导改派或提级。',
  TOO_LATE_TO_SEND_BACK: (limit: string) => `现在不能退件：${limit}要换人的，请报告领导改派。`,
  NEEDS_LEADER: () => '这件诉求已经转过一次，不能层层转；再转派要由分管领导或主要领导来定。',
  SENT_BACK_BY_THEM: (owner: string) =>
    `${owner}刚把这件诉求退回；要${owner}继续办的请选“指定办理”，或另选承办人。`,
  ALREADY_RECEIVED: () => '这次交办已经签收过，不用再签；要改的请登记在办理情况里。',
  FEEDBACK_GIVEN: () => '这个单位的反馈已经登记过；有补充的请登记在办理情况里。',
  SAME_TIER: (tier: string) => `这件诉求已在${tier}台账，不用再移；要移的请选另一级。`,
  NOT_OWNER: (owner: string) => `这件诉求由${owner}承办，只有承办人能做这一步。`,
  REQUEST_OPEN: () => '这件诉求已有一项延期或暂停的申请等批复；批复以后才能再申请。',
  REQUEST_ANSWERED: () => '这项申请已经批复或撤回，或不是等批复的那一项；请回到这件诉求看现在的情况。',
  OWN_REQUEST: () => '申请是您本人提出的，要由另一位能批复的人来批。',
  ALREADY_SERVED: (names: string) =>
    `这件文书已经送达${names}，不能再登记一次；邮寄、电子送达的被退回，请选“未能送达”。`,
  CHARGE_OPEN: (leader: string) => `这件诉求已由${leader}包案；要换人请办“移交包案”。`,
  NO_CHARGE: () => '这件诉求现在没有领导包案；请回到这件诉求看现在的情况。',
  NOT_THE_LEADER: (leader: string) => `这件诉求由${leader}包案，只有包案领导能销案；要换人请先移交包案。`,
  NOT_IN_CHARGE: (leader: string) => `家访由包案领导${leader}或承办人登记。`,
  SAME_LEADER: (leader: string) => `现在就是${leader}包案，请选择另一位领导。`,
  CHARGE_NOT_DISCHARGED: (leader: string) =>
    `这件诉求由${leader}包案，还没有销案；请包案领导先销案，再立卷归档。`,
  SHEET_OPEN: (number: string) =>
    `${number}还没有销号，不能另发一张；没有按时答复的请从它升一级，发错的请先撤销。`,
  NO_SHEET: () => '这件诉求现在没有这张督办单，可能已经销号、升级或撤销；请回到这件诉求看现在的情况。',
  SHEET_STAGE: (number: string, now: string) => `${number}现在是“${now}”，不能做这一步；请按现在的情况办。`,
  NOT_ADDRESSED: (to: string) => `这张单发给${to}，由本人、承办人（单位的）或纪检督办员登记。`,
  SHEET_NOT_LATE: (dueOn: string) => `这张单的答复期限是 ${dueOn}，到期没有答复、或答复达不到要求的才升级。`,
  RUNG_TOO_LOW: (from: string) => `从${from}只能升到更高一级的单，请另选一种。`,
  TOO_MANY_TO_PRINT: (count: number, most: number) =>
    `这份台账有 ${count} 件，一次最多打印 ${most} 件。请先筛选再打印，或者导出 Excel。`,
  CHECKLIST_UNOWNED: (count: number) =>
    `这里有 ${count} 件还没有承办人，也没有责任单位。请给全部事项选一位责任人或单位，或先不列这几件。`,
  CHECKLIST_CLOSED: (title: string) => `清单“${title}”已经关闭；要改的请先重新打开。`,
  CHECKLIST_NOT_YOURS: (by: string) => `这张清单由${by}列出，由${by}或领导来改。`,
  CHECKLIST_OPEN: (count: number) => `清单上还有 ${count} 条没有完成；没有全部完成就关闭的，请写明原因。`,
  LINE_NOT_YOURS: (responsible: string) => `这一条由${responsible}负责，由责任人或领导销号。`,
  LINE_DONE: (on: string) => `这一条 ${on} 已经完成；没有做到的请先重新打开。`,
  LINE_NOT_DONE: () => '这一条还没有完成，不用重新打开。',
  VIEW_NAME_TAKEN: (name: string) => `已经有叫“${name}”的视图，请换一个名称。`,
  VIEW_NOT_YOURS: (by: string) => `这个视图是${by}共用的，只有${by}和系统管理员能改；可以另存一个自己的。`,
  NOT_CLOSED_THEN: (numbers: readonly string[]) =>
    `在这段时间办结的诉求里没有${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? ` 等 ${numbers.length} 个编号` : ''}，请核对编号和办结日期。`,
  NOTHING_TO_DRAW: () => '这段时间里没有符合条件的已办结诉求，没有抽。请改办结日期或条件。',
  APPRAISES_OWN: () => '这件诉求是您承办或参与办理的，评查要由没有参与办理的人来做。',
  APPRAISED: () => '这件诉求这一次办理已经评查过，不能再评；重办以后办结的再评。',
  NOTHING_TO_TELL: () => '这件诉求没有等反馈的这次评查，可能已经反馈过；请回到这件诉求看现在的情况。',
  CLUE_STEP: (step: string) => `这条线索现在不能登记${step}；立案以后才有处分，了结以后不再登记。`,
  NO_LOOK_BACK: () => '这件诉求现在没有待做的这次回头看，可能已经登记过；请回到这件诉求看现在的情况。',
  LOOKS_AT_OWN: () => '这件诉求是您承办或参与办理的，回头看要由没有参与办理的人来做。',
  CLOCK_ENDED: (name: string) => `“${name}”已经停了，不能再延长。`,
  NOT_EXTENDABLE: (name: string) => `“${name}”按规则不能延长，请选别的期限，或按期办结。`,
  EXTENSION_TOO_LONG: (most: string) => `按规则每次最多延长${most}，请改小。`,
  EXTENDED_ENOUGH: (name: string, times: number) => `“${name}”按规则只能延长 ${times} 次，已经用完。`,
  BOTH_MUST_AGREE: () => '这项期限要双方当事人都同意才能延长；征得双方同意后请勾选。',
  NOT_PAUSABLE: () => '这件诉求现在的期限按规则都不能暂停，可以申请延期。',
  EXTENSION_LATE: (due: string) =>
    `期限已于${due}到期，按规则期满后不能再批延长；当时已经批准、现在补记的，请填当时批准的时间。`,
  ASSIGNED_MEANWHILE: (name: string) =>
    `${name === '' ? '这件诉求刚才已经由别人退回或收回' : `别人刚才已经把这件诉求交给${name}`}，这一次没有保存；请看过以后再决定怎么分派。`,
  LIMIT_BEFORE_ORDER: (day: string) => `期限不能早于交办那一天（${day}），请核对。`,
  PAUSE_LATE: (name: string, due: string) =>
    `“${name}”已于${due}到期，按规则期满后批的暂停不能倒算到到期以前；请退回，改从到期以后暂停，或照超期办结。当时已经批准、现在补记的，请填当时批准的时间。`,
  NOT_PAUSED: () => '这件诉求现在没有暂停，不用恢复。',
  NOT_PAUSED_YET: (from: string) => `暂停从 ${from} 才开始，现在没有暂停。`,
  REASON_NEEDED: () => '正在会签的诉求改派要写明理由；理由会记在退回的这一轮里。',
  NAME_TAKEN: (name: string) => `已经有名为“${name}”的账户，请在姓名后加以区分。`,
  PASSWORD_FOR_RETURN: (name: string) =>
    `${name}停用时密码已经作废，重新启用要设一个初始密码，当面告诉本人。`,
  PASSWORD_IS_OWN: (name: string) => `${name}有自己的密码，只有本人能改；这里没有修改任何内容。`,
  LAST_ADMINISTRATOR: () => '至少要保留一名系统管理员。',
  UNKNOWN_DICTIONARY_VALUE: (kind: string, value: string) =>
    `${kind}里没有“${value}”，请从列表中选择，或由系统管理员在“设置”里添加。`,
  LAST_VALUE: (value: string) =>
    `“${value}”是这一类里的最后一项，没有它就没有可选的了；请先添加别的，再去掉或停用它。`,
  BODY_NAME_TAKEN: (name: string) => `已经有在用的单位叫“${name}”，请换一个名称，或修改原来的单位。`,
  BODY_ANSWERABLE: (name: string, items: number) =>
    `事件清单里还有 ${items} 行归“${name}”，没有停用。请先把这些行改给别的单位，或停用这些行。`,
  DUTY_LISTED: (item: string, body: string) =>
    `事件清单里已有“${item}”，归${body}。请修改那一行，或换一个事项名称。`,
  WORKBOOK_UNREADABLE: () =>
    '这个文件读不出来：应是 1 MB 以内（展开后 8 MB 以内）的 Excel 文件（.xlsx 或 .xls），没有加密码。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
  WORKBOOK_STRANGE: (sheets: string) =>
    `这个文件里没有要导入的工作表，应有“${sheets}”里的至少一个。请照导出的文件填写后再导入。`,
  ALREADY_LISTED: (value: string) => `“${value}”已经在列表里。`,
  SAME_GRADE: (grade: string) => `这件诉求现在就是“${grade}”，请选择别的一档。`,
  LISTED_BUT_STOPPED: (value: string) => `“${value}”已经在列表里，只是停用了；请把它恢复，不用再加一个。`,
  NUMBER_TAKEN: (number: string) => `编号“${number}”已经用过，编号不能重复。`,
  ATTACHMENT_TOO_LARGE: (name: string, size: string, limit: string) =>
    `附件“${name}”有 ${size}，超过每件 ${limit} 的上限。请压缩或分成几份再添加；其他内容都还在。`,
  ATTACHMENT_EMPTY: (name: string) => `附件“${name}”是空文件，请重新选择。`,
  RECORD_DAMAGED: (number: string, entry: string) =>
    `诉求 ${number} 的办理经过里，${entry}这一条的存档内容被改动或损坏，读不出来，这件诉求暂时不能显示和打印；其他诉求不受影响。请停止办理这件诉求，联系管理员用备份核对。`,
  ATTACHMENT_DAMAGED: (name: string) => `附件“${name}”的存档文件缺失或与登记的校验值不符。`,
  ROOM_TAKEN: (room: string, what: string) => `${room}在这段时间${what}，请换时间或调解室。`,
  PERSON_TAKEN: (name: string, what: string) => `${name}在这段时间${what}，请换人或换时间。`,
  NOT_YOUR_SEAT: (seat: string) => `现在轮到${seat}签名，您不是这一席的签名人。`,
  ONE_SEAT_ONLY: (seat: string) => `您在本轮已经签了${seat}，一人在一轮里只能签一席。`,
  NOT_A_WITNESS: () => '见证人不能是本轮会签的承办人或签字领导，请换一名工作人员见证。',
  CONTENT_CHANGED: () => '会签稿与当前案情不一致，签名不能生效；请退回后重新提交会签。',
  FILES_LOST: (what: string) =>
    `${what}，签名不能生效。请联系管理员用备份核对；材料要换的，退回后重新添加再提交会签。`,
  INK_TOO_LITTLE: () => '签名笔迹太少，请在签名区写全姓名。',
  INK_TOO_LARGE: () => '签名笔迹太多，或超出签名区太远，请清除后在签名区内只写姓名。',
  INK_NOT_DRAWN: () => '签名图样与笔迹不符，请清除后重新签名。',
  SIGNATURES_INVALID: (what: string) => `会签没有通过校验：${what}。案件没有办结。`,
  FONDS_UNKNOWN: () =>
    '还没有填写全宗名称和全宗号，不能编档号。请系统管理员在“设置 → 单位信息”里补上，再立卷归档；这里填的内容都还在。',
  NOTHING_TO_FILE: () => '这件诉求还没有办结，没有可以立卷的材料。',
  CHECKER_IS_FILER: () => '检查人不能是立卷人本人，请选另一名工作人员。',
  SAVE_TARGET_OPEN: (name: string) =>
    `“${name}”正被 Word、WPS 或别的程序打开。请先关闭它，或换一个文件名再保存。`,
  SAVE_FAILED: (name: string, reason: string) => `“${name}”没有保存成功（${reason}）。请换一个位置再试。`,
  SAVE_TARGET_IS_FOLDER: (name: string) => `“${name}”是一个文件夹，没有保存。请换一个文件名再保存。`,
  SAVE_NAME_TOO_LONG: () => '文件名太长，没有保存。请缩短文件名再保存。',
  NO_PRINTER: () => '没有找到打印机。请接好打印机再试，或把这一页抄在纸上。',
  PRINT_FAILED: () => '没有打印成功。请检查打印机后再试，或把这一页抄在纸上。',
  OPEN_FAILED: (name: string) => `系统打不开“${name}”，请检查是否装有 Word 或 WPS。`
} as const satisfies Record<string, (...args: never[]) => string>

export type ErrorCode = keyof typeof texts

/** One wrong field: where it is in the input, and what to do about it. */
export interface FieldProblem {
  path: (string | number)[]
  message: string
}

/** An error as plain data, the only form in which one crosses a process border. */
export interface ErrorData {
  code: ErrorCode
  message: string
  fields?: FieldProblem[]
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldProblem[] | undefined

  constructor(code: ErrorCode, message: string, fields?: FieldProblem[]) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
  }

  toData(): ErrorData {
    return { code: this.code, message: this.message, ...(this.fields ? { fields: this.fields } : {}) }
  }
}

/** The error with `code`, its text made from the arguments that the code asks for. */
export function problem<C extends ErrorCode>(code: C, ...args: Parameters<(typeof texts)[C]>): AppError {
  const text = texts[code] as (...values: unknown[]) => string
  return new AppError(code, text(...args))
}

/** The same, pinned to one field of the input so that a form can show it there. */
export function fieldProblem<C extends ErrorCode>(
  path: (string | number)[],
  code: C,
  ...args: Parameters<(typeof texts)[C]>
): AppError {
  const error = problem(code, ...args)
  return new AppError(code, error.message, [{ path, message: error.message }])
}

/** All that is wrong with an input, each at its field; the first is said in the error's own words. */
export function invalidInput(fields: FieldProblem[]): AppError {
  return new AppError('INVALID_INPUT', problem('INVALID_INPUT', fields[0]?.message ?? '').message, fields)
}
