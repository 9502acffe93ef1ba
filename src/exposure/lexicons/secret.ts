/** Lists words next to which a code is a secret. */
import { splitWords } from './list.ts';

/** Words for what only its owner should know: passwords, PINs and the codes that confirm a login. */
export const PASSWORD: readonly string[] = splitWords(`
  password, passwords, passcode, passphrase, pass phrase, pwd, passwd, pw, pass, pin, pins, pincode, pin code,
  pin number,
  otp, one-time code, one time code, one-time password, one time password, one-time passcode, verification code,
  verification number, login code, log-in code, sign-in code, security code, confirmation code, authentication code,
  authenticator code, auth code, 2fa, 2fa code, mfa code, sms code, reset code, recovery code, recovery codes,
  recovery key,
  backup code, backup codes, backup key, access code, unlock code, unlock pattern, registration lock, safety code,
  master key, master password, secret key, secret token, secret, api key, apikey, api token, access token, bearer token,
  token, private key, encryption key, signing key, license key, wifi password, wi-fi password, wifi key, wpa key,
  wifi code, encryption password, decryption key, puk, puk code, cvv, cvc, combination, lock combination, login details
  login's, login is, logins are, my login, the login, creds, credentials, keycode, key code, entry code, lock code,
  phone code, phone pin, door pin, safe code, screen lock, vault code, alarm code, unlock pin, code word, passkey
  contraseña, contraseñas, contrasena, clave, claves, clave de acceso, clave wifi, pin es, código de verificación,
  codigo de verificacion, código de seguridad, código de acceso, código de recuperación, código sms, código del sms,
  código de confirmación, código de un solo uso, palabra clave, clave del, clave de, contraseña del, token, llave api,
  clave api, clave privada, combinación
  mi clave, la clave, mi pin, el pin, pin del, pin de la, contraseña maestra, clave maestra, combinación de,
  combinación del, la combinación, patrón de desbloqueo, código de desbloqueo, código de activación,
  usuario y contraseña, credenciales, clave del celu, clave del cel
  senha, senhas, senha do, senha da, palavra-passe, palavra passe, código de verificação, codigo de verificação,
  código de segurança, código de acesso, código do sms, código sms, código de confirmação, código de recuperação,
  chave api,
  chave da api, chave privada, chave de acesso, pin do, segredo do cofre, combinação, senha wifi
  senha mestra, senha mestre, senha nova, combinação do, segredo do, o segredo é, código de ativação,
  código de desbloqueio, padrão de desbloqueio, senha do celular, pin da, meu pin, minha senha, credenciais
  mot de passe, mots de passe, mdp, mot de passe wifi, code pin, code secret, code d'accès, code de vérification,
  code de confirmation, code de sécurité, code de connexion, code de récupération, code sms, code reçu, clé wifi,
  clé api, clé privée, clef wifi, phrase secrète, passwort, kennwort, wlan-passwort, zugangscode, wachtwoord, hasło,
  combinaison, code de vérif, code vérif, code d'activation, code de déverrouillage, code du coffre, phrase de passe,
  mot de passe maître, le mdp, mdp du, mdp wifi, code du tel, code pin du, identifiants, schéma de déverrouillage,
  heslo, lösenord, parolă
  пароль, пароля, паролем, пароли, парол*, пин, пинкод, пин-код, пинкод*, код подтверждения, код доступа, код входа,
  код из смс, код безопасности, одноразовый код, код восстановления, резервный код, резервные коды, токен*, ключ api,
  api ключ, api-ключ, апи ключ, секретный ключ, приватный ключ, ключ шифрования, кодовое слово
  пін, пінкод, пін-код, пинкод, код підтвердження, код доступу, код входу, код із смс, код з смс, одноразовий код,
  код відновлення, резервний код, резервні коди, ключ шифрування, секретний ключ, приватний ключ
  كلمة السر, كلمة المرور, كلمة سر, كلمة مرور, باسورد, الباسورد, باسوورد, الباسوورد, باسورد الواي فاي, الرقم السري,
  رقم سري,
  الرمز السري, رمز سري, رمز التحقق, رمز تحقق, كود التحقق, كود التفعيل, رمز التفعيل, رمز الدخول, كود الدخول, رمز التأكيد,
  كود التأكيد, رمز الأمان, رمز الاسترداد, رمز لمرة واحدة, رمز المرور, بن كود, مفتاح api, التوكن, رمز القفل,
  رمز البطاقة, رمز بطاقتي, رمز الجوال, رمز الهاتف, رمز التلفون, رمز الشاشة, رمز الخزنة,
  رمز المدخل,
  رمز الباب, رمز البوابة, كود الباب, كود البوابة, كود الواتس, كود واتساب, كلمة سر الواي فاي
  رمز عبور, رمز ورود, گذرواژه, کلمه عبور, کلمه رمز, پسورد, پسوورد, پسوردش, پسوردم, پاسورد, رمزش, رمزم, رمز وای فای,
  رمز وای‌فای,
  رمز گوشی, رمز کارت, کد تایید, کد تأیید, کد ورود, کد امنیتی, کد بازیابی, کد فعال‌سازی, کد یکبار مصرف, رمز یکبار مصرف,
  رمز دوم,
  رمز پویا, پین, پین کد, توکن, کلید api, کلید خصوصی
  şifre*, sifre*, parola*, pin kodu, doğrulama kodu, dogrulama kodu, onay kodu, giriş kodu, güvenlik kodu,
  kurtarma kodu,
  sms kodu, tek kullanımlık şifre, tek kullanımlık kod, erişim kodu, api anahtarı, gizli anahtar, özel anahtar,
  erişim anahtarı,
  token*, kilit kodu, ekran kilidi
  pin'i, pini, pinim, pin numarası, kombinasyon*, kasa kodu, kapı kodu, telefon kilidi, giriş bilgileri, aktivasyon kodu
  kata sandi, sandi, sandinya, password*, passwordnya, pin-nya, pinnya, pin atm, kode otp, kode verifikasi, kode masuk,
  kode keamanan, kode pemulihan, kode akses, kode rahasia, kode sms, kode login, kunci api, kunci rahasia,
  kode konfirmasi,
  sandi wifi, kunci privat
  kombinasi, kombinasinya, kode brankas, brankasnya, pola kunci, pw-nya, pwnya, passnya, passwordku, sandiku, pinku,
  kode aktivasi, kode buka, kata kunci, sandi laptop, sandi hp, kode hp
  密码, 密碼, 口令, 验证码, 驗證碼, 校验码, 校驗碼, 登录码, 登錄碼, 登入碼, 动态码, 動態碼, 動態密碼, 动态密码, 恢复码, 恢復碼, 备用码, 備用碼, 确认码,
  確認碼, 解锁码, 解鎖碼, 安全码, 安全碼, 授权码, 授權碼, 密钥, 密鑰, 金鑰, 令牌, 私钥, 私鑰, 短信码, 簡訊碼, 门禁码, 門禁碼, 大门码, 大門碼, 门码, 門碼,
  取件码密码, 暗号, 暗號, apikey, api key, wifi密码, wifi密碼
  पासवर्ड, पासवर्ड है, पासकोड, पिन, पिन नंबर, पिनकोड, ओटीपी, ओ टी पी, सत्यापन कोड, वेरिफिकेशन कोड, लॉगिन कोड,
  सिक्योरिटी कोड,
  रिकवरी कोड, बैकअप कोड, एक्सेस कोड, टोकन, गुप्त कोड, एपीआई की
  پاس ورڈ, پاسورڈ, پاسکوڈ, پن, پن کوڈ, پن نمبر, او ٹی پی, تصدیقی کوڈ, ویریفیکیشن کوڈ, لاگ ان کوڈ, سیکیورٹی کوڈ,
  ریکوری کوڈ,
  بیک اپ کوڈ, خفیہ کوڈ, ٹوکن
  စကားဝှက်, စကားဝှက်က, အတည်ပြုကုဒ်, လျှို့ဝှက်နံပါတ်, လျှို့ဝှက်ကုဒ်, ပင်နံပါတ်, အိုတီပီ, ပြန်လည်ရယူရေးကုဒ်,
  ဝင်ရောက်ကုဒ်, ပတ်စ်ဝပ်
  ፓስወርድ, ፓስዎርድ, የይለፍ ቃል, የይለፍ ቃሌ, የይለፍ ቃሉ, የይለፍ ቃሏ, የማረጋገጫ ኮድ, ሚስጥር ቁጥር, የሚስጥር ቁጥር, ሚስጥራዊ ቁጥር, ሚስጥራዊ ኮድ, ፒን, ፒን ኮድ,
  የመግቢያ ኮድ, የመጠባበቂያ ኮድ, ቶክን, ኦቲፒ,
  كلمة الدخول, كلمة دخول, رقم الدخول, رقم القفل, رمز اللابتوب, رمز الملف, باسووردي, باسوردي, الباسورد تبع, كود القفل,
  الرقم السري للجوال, كلمة مرور الملف, کلید صندوق, کلید صندوق آنلاین, کلید ورود, کد صندوق, رمز صندوق, پین گوشی,
  رمز لپ‌تاپ, رمز لپتاپ, رمز فلش, رمز فایل, رمز کی‌پس, رمز کیپس, پسورد فایل, کلمه‌ی عبور, کلمه‌ی رمز, رمز اینستا,
  رمز تلگرام, رمز ایمیل, قفل گوشی, لاک کوڈ, انلاک کوڈ, سکرین لاک, اسکرین لاک, فون کا لاک, فائل کا پاس ورڈ, داخلہ کوڈ,
  لاگ ان پاس ورڈ, लॉक कोड, अनलॉक कोड, स्क्रीन लॉक, फ़ोन का लॉक, फोन का लॉक, फाइल का पासवर्ड, लॉगिन पासवर्ड, ပင်က,
  ပင်ကုဒ်, ပင်နံပါတ်က, ဖုန်းပင်, ဖုန်းလော့ခ်, လော့ခ်ကုဒ်, လော့ကုဒ်, ပတ်စ်ဝါဒ်, ပက်စ်ဝါ့ဒ်, ပတ်စ်ကုဒ်, login ကုဒ်, ፒኑ,
  ፒኔ, ፒናችን, ፓስወርዱ, ፓስወርዴ, ፓስዎርዱ, የይለፍ ቁጥር, መግቢያ ቁልፍ, ማስገቢያ ቁልፍ, ማስገቢያው ቁልፍ, መግቢያው ቁልፍ, መክፈቻ ኮድ, የመክፈቻ ኮድ, የስልኬ ኮድ,
  የሚስጥር ቃል, ሚስጥር ቃሉ
`);

/** Words for any code, which need more evidence. */
export const CODE_WORDS: readonly string[] = splitWords(`
  code, codes, code is, your code, my code, door code, gate code, código, codigo, códigos, código de, código que,
  code de, code est, codes d'accès, digicode, код, коды, код от, код из, код від, код із, код з, коди, домофон,
  код домофона,
  رمز, الرمز, كود, الكود, رمزها, کد, کدش, رمز, kod, kodu, kodum, kodumuz, kode, kodenya, kodeku, 编码锁, 開門碼,
  开门码, 单元门码,
  कोड, कोड है, کوڈ, ကုဒ်, ကုတ်, codeက, codeက, ኮድ, ኮዱ, چابی
`);

/** Public codes, and codes of other things. */
export const OPEN_CODES: readonly string[] = splitWords(`
  zip, zip code, postcode, postal, postal code, post code, area code, country code, dialling code, dress code,
  source code,
  promo, promo code, discount, discount code, coupon, voucher, referral, invite code, offer code, error, error code,
  status code, exit code, code of conduct, penal code, civil code, criminal code, tax code, labour code, bar code,
  barcode,
  qr code, morse, color code, colour code, swift, sort code, code review, codebase, code base, open source,
  lines of code,
  product code, item code, course code, stock code, unit code, friend code, game code, hex code, fire code,
  building code, fare code, class code, country dialling code, booking code, exchange rate, policy, rules, hs code
  código postal, código penal, código civil, código de error, código promocional, código de descuento, cupón, descuento,
  código fuente, código de barras, código de área, código laboral, código de vestimenta, código de ética, cep,
  código de erro, código promocional, cupom, desconto, código de desconto, código-fonte, código fonte,
  código de trabalho,
  código de conduta, code postal, code pénal, code civil, code du travail, code promo, réduction, code erreur,
  code d'erreur, code source, code-barres, code de la route, code de conduite, indicatif, postleitzahl, plz, gutschein
  индекс*, почтовый индекс, промокод*, промо, скидк*, код ошибки, ошибк*, исходн*, штрихкод*, штрих-код, кодекс*,
  код города,
  код страны, код региона, код товара, код заявки, код оквэд, код товару, індекс*, поштовий індекс, знижк*,
  код помилки, помилк*,
  код міста, код країни, код регіону
  الرمز البريدي, رمز بريدي, كود خصم, كود الخصم, رمز الخصم, خصم, رمز الخطأ, كود الخطأ, خطأ, رمز البلد, مفتاح البلد,
  قواعد اللباس,
  الكود المصدري, قانون العقوبات, کد پستی, کد خبر, کد مطلب, کد محصول, کد رشته, کد رهگیری, کد دستوری, کد بورسی, کد تخفیف,
  تخفیف, کد خطا, خطای, کد منبع, کد شهر, کد کشور, کد آموزشی
  posta kodu, indirim kodu, indirim*, kupon*, promosyon*, kampanya kodu, hata kodu, hata*, alan kodu, ülke kodu,
  kaynak kod*, kıyafet kodu, ürün kodu, stok kodu, ders kodu, banka kodu, barkod*, kode pos, kodepos, kode promo,
  kode diskon, diskon, promo, kupon, voucher,
  kode error,
  kode kesalahan, kode sumber, kode etik, kode area, kode saham, kode barang, kode wilayah, kode mata kuliah,
  kode produk, kode negara, kode batang, kitab undang
  邮编, 郵編, 邮政, 郵遞區號, 邮政编码, 郵政編碼, 优惠码, 優惠碼, 折扣码, 折扣碼, 折扣, 促销, 促銷, 错误代码, 錯誤代碼, 错误码, 錯誤碼, 源代码, 原始碼, 区号,
  區號, 二维码, 條碼, 条码, 邀请码, 推荐码, 兑换码, 着装, 代码行, 密码规则, 密碼規則
  पिन कोड, पिनकोड, पोस्टल, प्रोमो, कूपन, छूट, डिस्काउंट, एरर, त्रुटि, ड्रेस कोड, एरिया कोड, सोर्स कोड, pin code of,
  पिन कोड नंबर,
  پوسٹل, پوسٹل کوڈ, ڈاک, رعایت, رعایتی, ڈسکاؤنٹ, پرومو, کوپن, ایرر, غلطی, ایریا کوڈ, سورس کوڈ, ڈریس کوڈ, زپ کوڈ
  စာတိုက်, စာပို့, စာတိုက်ကုဒ်, ပရိုမို, လျှော့စျေး, လျှော့ဈေး, ကူပွန်, အမှားကုဒ်, error ကုဒ်, ဧရိယာကုဒ်
  የፖስታ, ፖስታ, የቅናሽ, ቅናሽ, ፕሮሞ, ስህተት, የስህተት, የአካባቢ ኮድ, የአለባበስ, ምንጭ ኮድ, የሀገር ኮድ
`);

/** Doors and the like that open with a code. */
export const ENTRY: readonly string[] = splitWords(`
  door, gate, building, entrance, intercom, garage, lift, safe, vault, alarm, locker, lock, padlock, lockbox, keypad,
  front door, main door, porch, storage, cabinet, puerta, portón, porton, edificio, entrada, alarma, caja fuerte,
  candado,
  portero, cochera, casillero, porta, portão, portao, prédio, predio, alarme, cofre, cadeado, garagem, portaria,
  portail,
  porte, immeuble, digicode, interphone, coffre, hall, cadenas, antivol, boîte à clés
  подъезд*, домофон*, двер*, ворот*, калитк*, сейф*, сигнализац*, замок*, замк*, шлагбаум*, гараж*, під'їзд*, воріт,
  хвіртк*, сигналізаці*, الباب, باب, البوابة, بوابة, البناية, العمارة, المدخل, مدخل, الخزنة, خزنة, القفل, قفل, الكراج,
  الجراج,
  در, درب, ورودی, ساختمان, گاوصندوق, قفل, پارکینگ, کمد, دزدگیر, kapı*, bina*, apartman*, kasa*, kilit*, asansör*,
  garaj*,
  alarm*, site*, pintu, gerbang, pagar, brankas, kos, kosan, gembok, garasi, loker, lobi, 门, 門, 大门, 大門, 门禁, 門禁, 保险柜,
  保險櫃, 保险箱, 保險箱, 单元门, 車庫, 车库, 锁, 鎖, दरवाज़े, दरवाजे, दरवाज़ा, दरवाजा, गेट, तिजोरी, ताले, ताला, लॉकर, लिफ्ट, گیراج,
  دروازے, دروازہ, گیٹ, تجوری, تالے, لاکر, တံခါး, ဂိတ်, သော့, မီးခံသေတ္တာ, ခြံတံခါး, በር, የበሩ, ግቢ, የግቢው, ካዝና, ቁልፍ, ጋራዥ
`);

/** Things whose number can only be what opens them. */
export const STRONG_BOX: readonly string[] = splitWords(`
  alarm, alarma, alarme, сигнализация, сигналізація, safe, vault, lockbox, lock box, keypad, padlock, safe combination,
  bike lock, digicode, interphone, caja fuerte,
  candado,
  cofre, cadeado, coffre, coffre-fort, cadenas, сейф, сейфа, домофон, домофона, кодовый замок, кодовий замок, الخزنة,
  قفل الخزنة,
  گاوصندوق, kasa şifresi, asma kilit, brankas, gembok, 保险柜, 保險櫃, 保险箱, 保險箱, 密码锁, 密碼鎖, तिजोरी, تجوری, မီးခံသေတ္တာ, ካዝና
`);

/** Words for opening something with what follows. */
export const OPENS: readonly string[] = splitWords(`
  unlock it with, unlock with, unlock the, unlock my, unlocks with, unlocked with, opens with, open it with, open with,
  to unlock, to open it, log in with, login with, sign in with, enter, type in, punch in, key in, dial, buzz,
  gets you in with, lets you in with, opens on, unlocks on,
  code for the door,
  abre con, abren con, se abre con, ábrelo con, ábrela con, desbloquea con, desbloquéalo con, marca, ingresa, entra con,
  abrís con, ábranlo con, abridlo con, abran con, para abrir marca, se desbloquea con,
  abre com, abrem com, se abre com, desbloqueia com, desbloquear com, digita, digite, entra com, s'ouvre avec,
  ouvre avec,
  on ouvre avec, se déverrouille avec, déverrouille avec, tape, tapez, открывается, открывается на, открывается кодом,
  tu ouvres avec, ouvrez avec, ouvre le coffre avec, ouvre l'ordi avec, déverrouillez avec, ça s'ouvre avec,
  открыть кодом, разблокируй, разблокировать, набирай, набери, введи, вводи, открывай, открывается по, відкривається,
  відкривається на, відчиняється, розблокуй, набирай, введи, يفتح على, بيفتح على, بتفتح على, تفتح على, يفتح ب, افتح ب,
  بيفتح ب, بتفتح ب,
  بينفتح على, يفتح بـ, با این باز, باز میشه با, باز می‌شود با, باز میشه, باز می‌شه, ile açılıyor, ile açılır, açılıyor,
  açılır, şununla açılıyor,
  dibuka dengan, buka pakai, buka pake, dibuka pakai, bukanya, tekan, ketik, 打开用, 開鎖用, 输入, 輸入, 按, 解锁用, 解鎖用, 开锁,
  buka dengan, buka brankas pakai, buka brankas pake, buka pintu pakai, buka pintu pake, buka gembok pakai,
  buka laptop pakai, buka laptop pake, buka hp pakai, bukanya pakai, bukanya pake,
  से खुलता,
  से खुलती, से खुलेगा, से खोलो, سے کھلتا, سے کھلتی, سے کھولو, နဲ့ဖွင့်, နဲ့ပွင့်, ይከፈታል, ብለህ ክፈት, ይከፈታል በ
`);

/** Those who send codes, and the messages that hold them. */
export const CODE_SENDERS: readonly string[] = splitWords(`
  bank, the bank, whatsapp, telegram, signal, google, gmail, facebook, instagram, apple, microsoft, twitter, viber,
  paypal,
  binance, sms, text, text message, message, texted, email saying, verification, carrier, operator
  banco, el banco, mensaje, me llegó, me llego, sms con, operador, mensagem, chegou, torpedo, banque, message, texto,
  opérateur,
  банк*, смс*, смск*, телеграм*, вотсап*, ватсап*, сигнал, гугл*, госуслуг*, сбер*, сообщени*, оператор*, вайбер*,
  повідомлен*,
  приватбанк*, монобанк*, дія, البنك, بنك, واتساب, الواتساب, واتس, تلغرام, تيليجرام, تلجرام, سيجنال, رسالة, مسج, غوغل,
  جوجل, فيسبوك, انستغرام,
  بانک, پیامک, اس‌ام‌اس, اس ام اس, واتساپ, تلگرام, سیگنال, اینستاگرام, پیام, اسمس, گوگل, banka*, mesaj*, sms*,
  e-devlet, whatsapp*,
  telegram*, operatör*, bank*, pesan, wa, operator, 银行, 銀行, 短信, 簡訊, 微信, 支付宝, 支付寶, 电报, 消息, 訊息, 手机收到, बैंक, मैसेज, मेसेज,
  एसएमएस,
  व्हाट्सऐप, व्हाट्सएप, टेलीग्राम, गूगल, بینک, میسج, پیغام, واٹس ایپ, ایس ایم ایس, ٹیلیگرام, گوگل, ဘဏ်, မက်ဆေ့,
  မက်ဆေ့ချ်, စာတို, ဝပ်ဆပ်, တယ်လီဂရမ်,
  ဗိုင်ဘာ, ባንክ, ባንኩ, ኤስኤምኤስ, መልእክት, መልዕክት, ዋትሳፕ, ቴሌግራም
`);

/** Words for a code that was just sent or asked for. */
export const CODE_SENT: readonly string[] = splitWords(`
  texted, texted me, sent, sent me, sends me, messaged me, got a text, got a text saying, got a message, got an sms,
  i got, i received, received,
  just got, text saying, message says, emailed me, read it out, they want me to read,
  asked me for the code,
  mandó, mando, me mandó, envió, me envió, me llegó, me llego, llegó, recibí, recibi, mandaron, enviaron,
  me pasó, mandou,
  me mandou, enviou, chegou, recebi, veio, mandaram, a envoyé, m'a envoyé, envoyé, j'ai reçu, reçu,
  vient d'envoyer,
  прислал*, пришла, пришло, пришел, пришёл, пришли, приходит, приходят, отправил*, получил*, шлёт, шлет, надіслал*,
  надіслав, прийшла, прийшло,
  прийшов, прийшли, отримав, отримала, скинув, бعت, بعت, بعتلي, بعتولي, بعتلي, بعث, بعتوا, أرسل, ارسل, أرسلت, أرسلوا,
  ارسلوا, وصلتني, وصلني, وصلت, وصل,
  اجاني, إجتني, اجتني, جاني, جاتني, فرستاد, فرستاده, فرستادن, اومد, اومده, آمد, آمده, رسید, دریافت, gönderdi,
  gönderdiler, attı, yolladı, geldi, gelmiş,
  aldım, gelen, kirim, ngirim, mengirim, dikirim, masuk, dapat, dapet, terima, isinya, nyampe, 发来, 發來, 发了, 發了, 发给我,
  發給我, 收到, 发送, 發送, 寄来, 寄來, 显示,
  भेजा, भेजी, भेजे, आया, आयी, आई, मिला, मिली, بھیجا, بھیجی, بھیجے, آیا, آئی, ملا, ملی, ပို့တယ်, ပို့လာ, ပို့, ရောက်လာ,
  ရတယ်, ရလာ, ရောက်, ላከ, ላከልኝ, ላከችልኝ, መጣ,
  መጣልኝ, ደረሰኝ, ላኩልኝ,
  text saying, message says, text says, sms says, sms diciendo, mensaje dice, sms dizendo, sms disant
`);

/** Words after a code that confirms a login. */
export const FOR_LOGIN: readonly string[] = splitWords(`
  to log in, to login, to sign in, to reset, to verify, to confirm, is my code, is your code, is the code,
  as the code,
  is the password, is the pin, is my pin, is my password, is the passcode, as password, para entrar,
  para iniciar sesión, es mi código,
  es tu código, es el código, es la clave, es mi clave, es mi pin, es la contraseña, é o código, é meu código,
  é o meu código, é a senha,
  é minha senha, é seu código, pour se connecter, pour me connecter, est mon code, est votre code, est le code,
  c'est le code, c'est mon code, est le mot de passe,
  чтобы войти, для входа, мой код, ваш код, код для входа, это код, это мой код, это пароль, - ваш код, щоб увійти,
  для входу, мій код, ваш код, це код, це пароль,
  هو الرمز, هو الكود, هو رمزي, هو كودي, هو كود, هي كلمة السر, هو الباسورد, لتسجيل الدخول, كود تفعيل, کد تایید, کد منه,
  کد ورود, کد من است, رمز منه, رمز ورود, رمزشه, برای ورود,
  doğrulama kod*, onay kod*, ile giriş, ile gir, giriş kod*, şifrem, şifresi, parolam, kodum, kodunuz, adalah kode,
  kode otp, kode verifikasi, buat login, untuk login, untuk masuk, itu kodenya, itu pinnya,
  是验证码, 是驗證碼, 是我的验证码, 是密码, 是密碼, 是我的密码, 是我的密碼, 登录, 登錄, 登入, 为验证码, (验证码), मेरा कोड, आपका कोड, आपका ओटीपी, ओटीपी है,
  पासवर्ड है, लॉगिन,
  میرا کوڈ, آپ کا کوڈ, او ٹی پی, پاس ورڈ ہے, کوڈ ہے, လော့ဂ်အင်, ကုဒ်ပါ, ကုဒ်ဖြစ်, ለመግባት, ኮዱ ነው, የእኔ ኮድ
`);

/** Names of the words that open a wallet or an account. */
export const RECOVERY_WORDS: readonly string[] = splitWords(`
  seed phrase, seed words, seed, recovery phrase, recovery words, recovery seed, backup phrase, backup words,
  secret words, secret phrase,
  twelve word phrase, words for the wallet, phrase for the wallet, phrase to open,
  secret recovery phrase, wallet words, wallet phrase, wallet seed, mnemonic, mnemonic phrase, 12 words, 24 words,
  twelve words
  frase semilla, palabras semilla, frase de recuperación, palabras de recuperación, frase secreta, palabras secretas,
  frase de respaldo,
  12 palabras, 24 palabras, semilla, frase de recuperação, palavras de recuperação, frase-semente, palavras-semente,
  doce palabras, frase para abrir, frase del wallet, frase de la billetera, frase de la cartera, palabras del wallet,
  palabras de la billetera, palabras para abrir, doze palavras, frase da carteira, palavras da carteira,
  frase da wallet,
  frase semente, palavras secretas, 12 palavras, 24 palavras,
  phrase de récupération, mots de récupération, phrase secrète, phrase mnémonique, mots secrets, 12 mots, 24 mots,
  douze mots, phrase du wallet, phrase du portefeuille, mots du wallet, mots du portefeuille, phrase de restauration,
  phrase de secours, mots de secours
  сид фраза, сид-фраза, сидфраза, seed-фраза, seed фраза, сид, резервные слова, слова восстановления,
  фраза восстановления, секретная фраза, мнемоника, мнемоническая фраза,
  12 слов, 24 слова, секретные слова, сід фраза, сід-фраза, резервні слова, слова відновлення, фраза відновлення,
  секретна фраза, мнемоніка, 12 слів, 24 слова
  كلمات الاسترداد, عبارة الاسترداد, عبارة الاستعادة, كلمات الاستعادة, العبارة السرية, الكلمات السرية, كلمات المحفظة,
  عبارة المحفظة, عبارة البذرة, عبارة الاسترجاع, كلمات الاسترجاع
  کلمات بازیابی, عبارت بازیابی, عبارت بازیابی کیف, کلمات بازیابی کیف پول, سید فریز, عبارت امنیتی, کلمات امنیتی,
  ۱۲ کلمه, عبارت یادآور
  kurtarma kelimeleri, kurtarma ifadesi, kurtarma cümlesi, tohum kelimeleri, cüzdan kelimeleri, gizli kelimeler,
  on iki kelime, yirmi dört kelime, cüzdanın kelimeleri, cüzdanının kelimeleri, cüzdanın ilk dört kelimesi,
  cüzdanının ilk dört kelimesi, tohum ifadesi,
  12 kelime, 24 kelime, anımsatıcı
  frasa pemulihan, kata pemulihan, kata-kata pemulihan, frasa rahasia, frasa benih, seed phrase, kata kunci dompet,
  seed wallet, seed dompet, kata dompet, kata-kata dompet, dua belas kata, frasa dompet, frase pemulihan,
  12 kata, 24 kata, kata cadangan
  助记词, 助記詞, 恢复短语, 恢復短語, 恢复词, 恢復詞, 种子短语, 種子短語, 备份词, 備份詞, 恢复单词, 12个词, 12個詞, 注記詞
  रिकवरी वाक्यांश, रिकवरी शब्द, सीड फ्रेज, सीड फ्रेज़, सीड वर्ड्स, बैकअप शब्द, 12 शब्द, रिकवरी फ्रेज, ریکوری الفاظ,
  ریکوری فریز, سیڈ فریز, بحالی کے الفاظ, بیک اپ الفاظ
  ပြန်လည်ရယူရေးစကားလုံး, ပြန်ယူစကားလုံး, seed စကားလုံး, recovery စကားလုံး, የመልሶ ማግኛ ቃላት, የማገገሚያ ቃላት, የመጠባበቂያ ቃላት, ሲድ ፍሬዝ
`);
