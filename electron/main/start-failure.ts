import { scrub } from './scrub.ts'

/** What kept the program from starting or going on, for the person in front of it. */
export interface StartFailure {
  title: string
  what: string
  /** The place it happened at: a folder or file. */
  where: string
  todo: string
  /** For whoever helps: technical, without personal data. */
  report: string
}

/** What was being done when it failed. */
export type StartStep = 'folder' | 'backend' | 'page' | 'crash'

const reinstall = '请重新安装程序；数据不在程序文件夹里，不受影响。仍不行时把报告交给技术人员。'

const folderCauses: Record<string, [what: string, todo: string]> = {
  EACCES: ['没有权限写数据文件夹。', '请让管理员给这个文件夹加上写入权限，再试一次。'],
  EPERM: ['没有权限写数据文件夹。', '请让管理员给这个文件夹加上写入权限，再试一次。'],
  EROFS: ['数据文件夹所在的磁盘只能读，不能写。', '请解除磁盘的写保护或换一块磁盘，再试一次。'],
  ENOTDIR: ['数据文件夹的位置上有一个同名文件。', '请把这个文件移走或改名，再试一次。'],
  EEXIST: ['数据文件夹的位置上有一个同名文件。', '请把这个文件移走或改名，再试一次。'],
  ENOENT: ['数据文件夹所在的磁盘或上级文件夹找不到。', '请确认磁盘已经接好，再试一次。'],
  ENOSPC: ['磁盘已满，数据文件夹写不进去。', '请腾出一些空间，再试一次。'],
  EDQUOT: ['磁盘已满，数据文件夹写不进去。', '请腾出一些空间，再试一次。'],
  EBUSY: ['数据文件夹被别的程序占用。', '请稍等，或关闭占用它的程序（如杀毒、同步软件），再试一次。']
}

const otherCauses: Record<StartStep, [what: string, todo: string]> = {
  folder: ['数据文件夹不能用。', '请确认磁盘正常、文件夹可写，再试一次；仍不行时把报告交给技术人员。'],
  backend: ['后台程序启动不了。', `请再试一次；杀毒软件可能拦住了它。若仍不行，${reinstall}`],
  page: ['程序的页面打不开，安装可能不完整。', reinstall],
  crash: [
    '程序的页面接连意外退出，已停止自动恢复。已经保存的内容不受影响。',
    '请再试一次；仍不行时请重新启动电脑，并把报告交给技术人员。'
  ]
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** Says in words what failed, where, and what to do; `about` goes into the report: versions, system. */
export function startFailure(step: StartStep, where: string, error: unknown, about: string): StartFailure {
  const [what, todo] = (step === 'folder' && folderCauses[codeOf(error)]) || otherCauses[step]
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const title = step === 'crash' ? '程序停了' : '程序没有启动'
  return { title, what, where, todo, report: `${about}\n${step}: ${where}\n${scrub(detail)}` }
}
