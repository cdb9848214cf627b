#include "tests/bench/prose_words.h"

static const char *const subjects[] = {
	"縣檔案局", "南渡鎮(zhèn)政府", "三河水文站",  "園林處",     "供熱公司",     "城北社區(qū)",
	"各漁業社", "鐵路工務段",       "衛(wèi)生所", "郵政支局",   "山口林區(qū)", "絲織廠",
	"地質隊",   "少年宮",           "氣象站",      "船閘管理所",
};
static const char *const verbs[] = {
	"分批更換", "及時疏通", "認真核對", "逐步推廣",     "重新粉刷", "定期檢測",
	"妥善保管", "加緊搶修", "公開招標", "持續(xù)改進", "有序遷移", "合力保護",
};
static const char *const objects[] = {
	"渡口棧橋", "老城墻磚",       "防波堤",   "水車磨坊", "巡護步道", "種質資源",
	"換熱機組", "村史館展品",     "候鳥棲地", "排澇泵房", "梯田石坎", "織機零件",
	"測雨雷達", "環(huán)湖綠道", "竹編工坊", "鹽田堤埂", "古樹名木", "電動渡輪",
};
static const char *const remarks[] = {
	"鄰近的鎮(zhèn)子派人來學", "夜里的燈火映在水面上", "老船工說水比從前清了",
	"賬目貼在祠堂門口",         "雨水把新土沖走不少",   "學生們畫下了整個過程",
	"意見簿上寫滿了建議",       "茶農的腰包鼓了起來",   "風大的日子只好停工",
	"舊照片還掛在走廊里",
};
static const char *const counts[] = {
	"99個",    "900人次", "9座", "99處",  "9,900套", "900余戶", "N名",
	"9.9萬株", "99多艘",  "N件", "900米", "99條",    "9000份",  "99臺",
};
static const char *const money[] = {"900萬元",  "99.9萬元", "9.00億元", "9900元",
				    "90余萬元", "N萬元",    "999.9萬元"};
static const char *const percents[] = {"99%",         "90.9%",  "9.9%", "百分之N",
				       "9.9個百分點", "990.0%", "七成"};
static const char *const measures[] = {"99.9公里", "9900平方米", "900畝", "9.9萬畝",
				       "90公斤",   "900米",      "99千瓦"};
static const char *const ages[] = {"49.90歲", "39歲", "69歲"};
static const char *const spans[] = {"90天", "9個月", "19小時", "N年", "9週"};
static const char *const dates[] = {"T年", "T年9月19日", "T年9月", "9月19日", "T年上半年"};
static const char *const times[] = {"9:30", "19:45", "9時19分", "下午9時"};
static const char *const ordinals[] = {"第9次", "第N屆", "第19批"};
static const char *const ratios[] = {"9.9倍", "三分之一", "9倍", "五分之二"};
static const char *const ranges[] = {"9至19人", "9—19名", "三至五人", "90到99天"};
static const char *const plain[] = {"900", "99", "9900", "90.9"};
static const char *const weak[] = {"進一步", "一方面",           "千方百計",
				   "十分",   "第一時間",         "一步一個腳印",
				   "統一",   "電話0573-8999000", "〔T〕99號"};

static const struct slot slots[] = {
	{'S', false, WORDS(subjects)}, {'V', false, WORDS(verbs)},   {'O', false, WORDS(objects)},
	{'W', false, WORDS(remarks)},  {'n', true, WORDS(counts)},   {'m', true, WORDS(money)},
	{'p', true, WORDS(percents)},  {'l', true, WORDS(measures)}, {'a', true, WORDS(ages)},
	{'t', true, WORDS(spans)},     {'d', true, WORDS(dates)},    {'c', true, WORDS(times)},
	{'o', true, WORDS(ordinals)},  {'x', true, WORDS(ratios)},   {'r', true, WORDS(ranges)},
	{'i', true, WORDS(plain)},     {'w', true, WORDS(weak)},     {0, false, {NULL, 0}},
};

static const char *const clauses[] = {
	"%S%V%O",           "%W",
	"%S%V%O,%W",        "%S向%S借來了%O的圖紙",
	"在%S看來,%W",      "《%O手冊》由%S編寫",
	"%O與%O連成一片",   "為了%V%O,%S請教了%S",
	"同時,%S也%V%O",    "%W,%O因此受益",
	"%S把%O交給%S照看", "每逢雨季,%S都要%V%O",
};
static const char *const figured[] = {
	"%d以來,%S%V%O",  "%S為%O籌得%m",       "%S共檢修%O%n、走訪%n", "%d完工的%O有%n",
	"%O完好率達到%p", "%O開支同比下降%p",   "參加者平均%a",         "線路全長%l",
	"新增水面%l",     "工期為%t",           "網點由%i增加到%i",     "其中%n已經驗收",
	"%o普查時%O占%p", "開工儀式於%c舉行",   "惠及居民超過%n",       "%O的產值是上年的%x",
	"每班派出%r",     "%S發放補貼%m",       "不少於%n報名",         "約%p的住戶選用%O",
	"%S%w%V%O",       "每年從門票中提取%m", "比上月減少%p",
};
static const char *const titles[] = {
	"疏浚水道", "安頓住戶", "修繕老屋", "點亮街巷", "守護候鳥", "盤活閑地",
	"接通管線", "傳承手藝", "算清賬目", "栽種新林", "暢通渡口", "教會徒弟",
};
static const char *const runins[] = {"守好“水龍頭”", "念活“山海經”", "記清“家底冊”", "搭起“讀書臺”",
				     "管住“火爐子”"};
static const char *const commas[] = {",", ",", ",", "，", "；"};

static void number(int level, size_t n, struct line *line)
{
	static const char *const before[] = {"第", "", "（"};
	static const char *const after[] = {"章 ", "、", "）"};

	line_add(line, "%s", before[level]);
	prose_numeral(n, line);
	line_add(line, "%s", after[level]);
}

const struct language prose_chinese = {
	.clauses = WORDS(clauses),
	.figured = WORDS(figured),
	.slots = slots,
	.titles = WORDS(titles),
	.runins = WORDS(runins),
	.commas = WORDS(commas),
	.stop = "。",
	.runin = "——%s。",
	.title_gap = " ",
	.first = "南渡公報：",
	.last = "全文到此為止。",
	.shortest = 250,
	.longest = 1300,
	.number = number,
};
