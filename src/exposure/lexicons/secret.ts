/** Lists words next to which a code is a secret. */
import { splitWords } from './list.ts';

export const SECRET: readonly string[] = splitWords(`
  digicode, домофон, код домофона, код от, код від, mot de passe wifi, clave del, clave de, wachtwoord, پسوردش,
  رمزش, رمز وای فای, كلمة سر الواي فاي, پاسورد, wifi şifresi, şifremiz, sandinya, passwordnya, wifi密码, wifi密碼,
  पासवर्ड है, چابی, စကားဝှက်က, code, codes, contraseña del, código que, senha do, password wifi, sandi wifi,
  пароль от, пароль від, код входа, код из, код із, коды, коди, رمز الدخول, كود التفعيل, کد تأیید, کد بازیابی,
  doğrulama kodu, kurtarma kodu, kode masuk, kode pemulihan, 恢复码, 恢復碼, 動態密碼, 动态码, पासकोड, रिकवरी कोड, تصدیقی کوڈ,
  ریکوری کوڈ, အတည်ပြုကုဒ်, የማረጋገጫ ኮድ, password, passwords, passcode, passphrase, pwd, pw, pin, pin code, otp,
  one-time code, verification code, login code, security code, 2fa, 2fa code, recovery code, recovery key,
  backup code, backup codes, access code, code is, your code, my code, secret key, api key, token, private key,
  seed phrase, wifi password, door code, gate code, unlock code, contraseña, clave, código, código de verificación,
  pin es, senha, código de, mot de passe, code de, code est, mdp, passwort, kennwort, пароль, код,
  код подтверждения, пин, пин-код, код підтвердження, كلمة السر, كلمة المرور, كلمة سر, باسورد, الباسورد, رمز, الرمز,
  رمز التحقق, كود, الكود, رمز عبور, رمز ورود, پسورد, کد تایید, کد ورود, کد, رمز, şifre*, parola*, kod, kodu,
  onay kodu, kata sandi, sandi, kode, kode otp, kode verifikasi, 密码, 密碼, 验证码, 驗證碼, 口令, पासवर्ड, ओटीपी, कोड, पिन,
  پاس ورڈ, کوڈ, او ٹی پی, စကားဝှက်, ကုဒ်, ကုတ်, ፓስወርድ, የይለፍ ቃል, ኮድ
`);

/** Public codes, such as a postcode. */
export const OPEN_CODES: readonly string[] = splitWords(`
  zip, zip code, postcode, postal, postal code, post code, area code, country code, dress code, source code, promo,
  promo code, discount, error, error code, status code, código postal, código penal, código civil, code postal,
  code pénal, code civil, индекс, кодекс*, الرمز البريدي, کد پستی, posta kodu, kode pos, 邮编, पिन कोड, pin code of
`);

/** Doors and the like that open with a code. */
export const ENTRY: readonly string[] = splitWords(`
  door, gate, building, entrance, intercom, garage, lift, safe, alarm, locker, puerta, portón, edificio, entrada,
  alarma, caja fuerte, porta, portão, prédio, alarme, cofre, portail, porte, immeuble, digicode, interphone, coffre,
  подъезд*, домофон*, двер*, ворот*, калитк*, сейф*, сигнализац*, під'їзд*, домофон*, воріт, сейф*, الباب, باب,
  البوابة, البناية, العمارة, الخزنة, در, درب, ساختمان, گاوصندوق, kapı*, bina*, apartman*, kasa*, pintu, gerbang,
  pagar, brankas, kos, 门, 門, 大门, 大門, 门禁, 門禁, 保险柜, दरवाज़े, दरवाजे, गेट, तिजोरी, دروازے, گیٹ, تجوری, တံခါး, ဂိတ်, በር,
  የበሩ, ግቢ
`);
