/**
 * Lists top-level domains under which anyone can have a name, to tell an address from two sentences where the sign
 * between them says nothing: Chinese and Japanese put no space after a full stop.
 */
const split = (names: string): string[] => names.trim().split(/\s+/);

const COUNTRY_CODES = split(`
  ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca
  cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr
  ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm
  jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq
  mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa
  re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn
  to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
`);

const GENERIC = split(`
  com org net info biz name pro edu gov mil int arpa aero coop museum jobs mobi asia cat tel travel post xxx
  academy agency app art bar bet bid blog bond business buzz cafe cam camp capital care cash center chat church
  city click club cloud codes coffee community company contact cool country cyou data date dating deals dev
  digital direct directory download earth email energy events exchange expert express family fans farm finance
  fit foundation fun fund fyi gallery game games gay gift global gold group guide guru health help host hosting
  house icu immo inc ink institute international land law legal life limited link live loan lol love ltd market
  marketing media men money monster movie news ngo ninja observer one ong online page partners party photo
  photos pics place plus press pub quest racing realtor red rehab report rest review reviews rip rocks run sale
  sbs school science security services sex shop show site social software solutions space store stream studio
  style support surf systems team tech technology tips today tools top town trade trading tube university uno
  video vip vote wang watch webcam website wiki win work works world wtf xin xyz zip zone mov
`);

/** In other scripts, in Unicode. */
const INTERNATIONALIZED = split(`
  vermögensberater vermögensberatung ελ ευ бг бел дети ею католик ком мкд мон москва онлайн орг рус рф сайт срб
  укр қаз հայ ישראל קום ابوظبي الاردن البحرين الجزائر السعودية السعوديه السعودیة السعودیۃ المغرب اليمن امارات
  ايران ایران بارت بازار بيتك بھارت تونس سودان سوريا سورية شبكة عراق عرب عمان فلسطين قطر كاثوليك كوم مصر مليسيا
  موريتانيا موقع همراه پاكستان پاکستان ڀارت कॉम नेट भारत भारतम् भारोत संगठन বাংলা ভারত ভাৰত ਭਾਰਤ ભારત ଭାରତ
  இந்தியா இலங்கை சிங்கப்பூர் భారత్ ಭಾರತ ഭാരതം ලංකා คอม ไทย ລາວ გე みんな クラウド コム ストア セール ファッション ポイント 世界 中国 中國 中文网
  企业 佛山 信息 健康 八卦 公司 公益 台湾 台灣 商城 商店 商标 在线 大拿 天主教 娱乐 家電 广东 微博 慈善 我爱你 手机 招聘 政务 政府 新加坡 新闻 时尚 書籍 机构 游戏 澳門 澳门 点看 移动
  组织机构 网址 网店 网站 网络 臺灣 购物 通販 集团 食品 餐厅 香格里拉 香港 닷넷 닷컴 한국
`);

/** Of special use (RFC 6761, RFC 7686, RFC 9476), and in common use without being delegated. */
const SPECIAL = split(`
  onion i2p example test invalid localhost local internal alt lan home corp
`);

export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set(
  [...COUNTRY_CODES, ...GENERIC, ...INTERNATIONALIZED, ...SPECIAL].map(name => name.normalize('NFKC')),
);
