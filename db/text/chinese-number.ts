import Nzh from 'nzh'

/** A whole number as it is counted in words: `十`, `二十一`, `一百零一`, `一百一十`. */
export function chineseNumber(number: number): string {
  return Nzh.cn.encodeS(number)
}

/** An amount of yuan, `1409.50`, in capitals: `壹仟肆佰零玖元伍角`. */
export function chineseYuan(yuan: string): string {
  return Nzh.cn.toMoney(yuan, { outSymbol: false })
}
