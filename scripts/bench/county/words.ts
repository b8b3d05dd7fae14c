import { oneOf, type Random } from './random.ts'

const surnames =
  '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜 欧阳 诸葛'.split(
    ' '
  )
const given =
  '德 福 建 国 秀 英 明 远 永 康 文 芳 晓 燕 志 强 桂 兰 玉 梅 海 波 春 华 家 宝 世 杰 淑 珍 光 荣 成 林'.split(
    ' '
  )

export function personName(random: Random): string {
  const second = random() < 0.8 ? oneOf(given, random) : ''
  return oneOf(surnames, random) + oneOf(given, random) + second
}

const subjects = [
  '堰塘整治后仍然渗漏，灌溉用水得不到保障',
  '邻居修围墙占了通道，农机进不去',
  '工地拖欠工资，年前没有结清',
  '下水道堵塞，雨天污水倒灌进屋',
  '路灯不亮，晚上出行不安全',
  '低保申请交了三个月没有答复',
  '夜间施工噪声扰民',
  '土地承包面积和证上不一致',
  '征收补偿款没有到账',
  '公路弯道没有护栏'
]

/** One line, as the counter writes it. */
export function summaryOf(village: string, random: Random): string {
  return `${village}${1 + Math.floor(random() * 9)}组${oneOf(subjects, random)}`
}

export const fields = [
  '城乡建设/排水',
  '农业农村/水利设施',
  '劳动保障/拖欠工资',
  '民政/低保',
  '自然资源/征收补偿'
]
export const categories = ['政策咨询', '意见建议', '群众求决', '群众求决', '群众求决', '行政效能投诉']
export const channels = ['来访', '来访', '扫码线上', '12345转办', '入户走访', '网格上报', '信箱']
