/** Lists the names of ID numbers and documents. */
import { splitWords } from './list.ts';

export const ID_NAMES: readonly string[] = splitWords(`
  residence card, residency card, residency permit, residence permit no, tax card, id document, identity document,
  identity papers, national insurance number, birth registration, refugee file, refugee card, asylum case,
  asylum card, asylum file, asylum seeker, visa number, green card, resident card, national card, state id,
  voter card, unhcr file, unhcr number, individual number, a-number, uscis number, work permit, exit permit,
  número de pasaporte, carnet de identidad, carné de identidad, cédula de ciudadanía, cedula de ciudadania,
  carnet de refugiado,
  expediente de refugio, solicitud de refugio, seguro social, número de seguro social, tarjeta de residencia,
  permiso de residencia, clave única, carnet de extranjería, cédula de extranjería, credencial de elector,
  partida de registro,
  número do passaporte, carteira de identidade, registro geral, rnm, rne, crnm, título eleitoral, cartão do sus,
  protocolo de refúgio,
  solicitação de refúgio, carteira de motorista, número de sécu, numéro de passeport, carte de séjour,
  carte de résident, récépissé,
  numéro étranger, numéro agdref, dossier ofpra, demande d'asile, carte nationale, carte d'électeur, carte vitale,
  numéro d'identité,
  внж, рвп, вид на жительство, загран, загранник, номер паспорта, паспорт номер, паспортом, паспорту,
  удостоверение личности, снилса, инн, полис омс,
  удостоверение беженца, номер беженца, дело беженца, миграционная карта, военный билет, номер удостоверения,
  карта беженца,
  посвідка, посвідка на проживання, паспорт номер, закордонний, посвідчення особи, посвідчення біженця,
  ідентифікаційний номер, айді картка, id-картка, номер паспорта, ідн,
  جواز سفري, جواز سفره, رقم الجواز, رقم جوازي, رقم جواز السفر, بطاقة الهوية, بطاقة هوية, الهوية الشخصية, بطاقة شخصية,
  البطاقة الشخصية, بطاقة اللجوء,
  ملف اللجوء, رقم ملف اللجوء, ملف المفوضية, رقم المفوضية, كرت اللجوء, إقامة, اقامة, الاقامة, رقم الإقامة,
  بطاقة الإقامة, رقم الكيمليك, كيمليك, الكملك, بطاقة الحماية, رقم وطني, الضمان الاجتماعي,
  شماره ملی من, کدملیم, شماره شناسنامه, شماره گذرنامه, پاسپورتم, پاسپورتش, کارت ملیم, کارت اقامت, شماره اقامت,
  پرونده پناهندگی, کارت پناهندگی, شماره پناهندگی, تذکره‌ام, تذکره الکترونیکی, کارت سوخت, شناسنامه‌ام, کد فراگیر,
  kimlik numaram, tc kimlik no, tc'm, pasaport numaram, ikamet, ikamet izni, ikamet kartı, oturum kartı, oturma izni,
  mülteci dosya, mülteci kartı, geçici koruma kimliği, yabancı kimlik no, ykn, vergi no, vergi numarası, sgk no,
  ehliyet no, sürücü belgesi,
  nomor ktp, no nik, nomor paspor, no paspor, nomor induk, nomor identitas, kartu identitas, kartu keluarga, no kk,
  nomor kk, bpjs, nomor bpjs, kitas, kitap, nomor kasus, nomor kasus pengungsi, kartu pengungsi, kartu unhcr,
  kartu pelajar, sim a, nomor npwp,
  护照号, 護照號, 护照号码, 護照號碼, 护照码, 護照碼, 身份证号码, 身份證號碼, 身分證字號, 身分證號, 居留证, 居留證號, 居留许可, 统一编号, 統一編號, 难民署, 難民署, 难民证, 難民證, 庇护, 庇護,
  回乡证, 回鄉證, 台胞证, 社保号, 社會保險號, 健保卡, 签证号, 簽證號, 档案编号, 永居, 户口本,
  आधार कार्ड, आधार नं, आधार संख्या, पासपोर्ट नं, पासपोर्ट संख्या, पैन नंबर, पैन कार्ड नंबर, वोटर कार्ड,
  मतदाता पहचान पत्र, राशन कार्ड, पहचान पत्र, शरणार्थी कार्ड, ड्राइविंग लाइसेंस, समग्र आईडी, यूआईडी,
  شناختی کارڈ, شناختی نمبر, شناختی کارڈ نمبر, پاسپورٹ نمبر, قومی شناختی کارڈ, ب فارم, بی فارم, مہاجر کارڈ, پناہ گزین,
  پی او آر کارڈ, اقامہ, اقامہ نمبر, ڈرائیونگ لائسنس, ویزا نمبر, ووٹر نمبر,
  မှတ်ပုံတင်နံပါတ်, မှတ်ပုံတင်အမှတ်, မှတ်ပုံတင်အမှတ်-, နိုင်ငံသားကတ်, နိုင်ငံသားစိစစ်ရေးကတ်, ပတ်စပို့, ပတ်စပို့နံပါတ်,
  ပတ်စ်ပို့နံပါတ်, ဒုက္ခသည်ကတ်, ဒုက္ခသည်, ယူအန်ကတ်, အိုင်ဒီ, အိုင်ဒီနံပါတ်, ပင့်ကတ်,
  የመታወቂያ ቁጥር, መታወቂያ ቁጥር, የፓስፖርት ቁጥር, ፓስፖርት ቁጥር, ፓስፖርቴ, የቀበሌ መታወቂያ, ፋይዳ ቁጥር, የፋይዳ ቁጥር, የስደተኛ, የስደተኛ መታወቂያ, የጥገኝነት,
  የመኖሪያ ፈቃድ, የግብር ከፋይ, ቲን ቁጥር, ቲን, መንጃ ፈቃድ,
  tc, kimliğim, kimliğimi, kimliği*, pasaportum, pasaportumu, ktp-ku, paspor saya, mi pasaporte, mi cédula,
  identité, ma carte d'identité, titre de séjour, meu passaporte, meu cpf, meu rg, загранпаспорт*, удостоверени*,
  свидетельств*, посвідчення, посвідк*, закордонний паспорт, هويته, هويتها, جوازي, جوازه, بطاقتي الشخصية,
  الرقم الذاتي, کارت ملی, شماره پاسپورت, کد ملیم, کارت آمایش, شناختی کارڈ نمبر, نادرا, आधार नंबर, पासपोर्ट नंबर,
  वोटर आईडी, मतदाता पहचान, पैन कार्ड, 身分證字號, 居留證, 统一证号, 港澳通行证, နိုင်ငံသားစိစစ်ရေး, ပတ်စ်ပို့,
  passport, passports, travel document, national id, national identity, identity card, identity code,
  identity number, identification number, identification, id number, id no, id card, id code, rsa id, sa id, my id,
  tax id, tax number, taxpayer, tax identification, tax file number, social security, social insurance, medicare,
  resident number, permanent resident, residence permit, alien number, registration number,
  voter id, personal code, personal number, birth number, nhs, nhs number, insurance number, health card,
  case id,
  ssn, itin, tin, nino, ni number, national insurance, utr, sin, tfn, mbi, abn, nric, fin, aadhaar, aadhar, uid,
  pan, pan card, epic, cnic, nicop, nin, bvn, sss, philsys, umid, crn, idnr, hkid, natid, frn, rrn, tnin, ird, nhi,
  ghana card, huduma,
  dni, nie, nif, cédula, cedula, cédula de identidad, ci, c.i, cc, c.c, cuit, cuil, curp, rfc, rut, run, ruc, cui,
  nit, dui, ce, cie, cr, cpj, pasaporte, documento, documento de identidad, carné, carnet, número de identificación,
  nuss, cpf, rg, pis, bi, niss, nuit, passaporte, bilhete de identidade, identidade, cartão de cidadão,
  título de eleitor, nir, insee, sécurité sociale, securite sociale, numéro de sécu, passeport, carte d'identité,
  cni, nif, spi, carta d'identità, codice fiscale, cf, passaporto, personalausweis, ausweis, ausweisnummer,
  reisepass, pass, steuer-id, steuer id, steueridentifikationsnummer, steuernummer, idnr, sozialversicherungsnummer,
  svnr, vnr, versicherungsnummer, rvnr, kvnr, krankenkasse, egk-nummer, ahv, ahv-nr, bsn, burgerservicenummer, insz,
  nn, rn, bis, rijksregisternummer, personnummer, pnr, samordningsnummer, fødselsnummer, fodselsnummer, fnr,
  d-nummer, cpr, cpr-nummer, hetu, henkilötunnus, kennitala, isikukood, personas kods, personas kodas, asmens kodas,
  ak, ik, pk,
  pesel, nip, dowód, dowód osobisty, paszport, rodné číslo, rodne cislo, rč, rc, občanský průkaz, oib, jmbg, emšo,
  emso, ams, cnp, személyi, személyi szám, taj, adóazonosító, egn, егн, pnf, енч, лнч, amka, αμκα, afm, αφμ,
  ταυτότητα, инн, снилс, паспорт, паспорта, паспортные данные, серия и номер, рнокпп, ипн, іпн, рнтрц,
  ідентифікаційний код, паспорт громадянина, идентификационный номер, иин, idnp, unp, tckn, tc kimlik, tc no, t.c.,
  kimlik, kimlik no, kimlik numarası, pasaport, pasaport no, vkn, fin kod,
  هوية, الهوية, هويتي, رقم الهوية, الرقم القومي, رقم قومي, الرقم الوطني, رقم وطني, جواز, جواز السفر, جواز سفر,
  الإقامة, بطاقة التعريف, رقم اللجوء, ملف اللاجئ, المفوضية, کد ملی, کدملی, شماره ملی, شناسنامه, پاسپورت, گذرنامه,
  تذکره, شناختی کارڈ, پاسپورٹ, תעודת זהות, ת.ז, ת"ז, דרכון, teudat zehut, መታወቂያ, ፓስፖር, ፓስፖርት, የመታወቂያ, ብሔራዊ መታወቂያ,
  ፋይዳ, kitambulisho,
  आधार, पासपोर्ट, पैन, मतदाता, জাতীয় পরিচয়পত্র, এনআইডি, nid, পাসপোর্ট, பாஸ்போர்ட், 身份证, 身份證, 身分證, 身份证号, 护照, 護照,
  统一编号, ric, マイナンバー, 個人番号, パスポート, 旅券, 주민등록번호, 주민번호, 여권, 외국인등록번호, บัตรประชาชน, เลขประจำตัวประชาชน, หนังสือเดินทาง,
  พาสปอร์ต, နိုင်ငံကူးလက်မှတ်, မှတ်ပုံတင်, nrc, ktp, nik, e-ktp, npwp, paspor, mykad, no. kp, pasport, cmnd, cccd,
  căn cước, hộ chiếu, mst, cmt, ui, idno, hkid, ain, ssnit, bpn, onss, vat id number of mine,
  refugee no, refugee number, refugee id, refugee registration, asylum number, asylum no, asylum id, unhcr id,
  unhcr no, unhcr registration, unhcr case, unhcr card, unhcr id number, voter no, voter number
`);

/** Short names that are not a word in any language. */
export const KNOWN_SHORT: readonly string[] = splitWords(`
  ssn, itin, nino, nric, dni, nif, cuit, cuil, curp, rfc, cpf, niss, nuit, bsn, insz, cnic, hetu, jmbg, amka, tckn,
  npwp, nhs, mbi, utr, tfn, cccd, cmnd, egn, oib, ktp, nrc, hkid, rrn, frn, tnin, fnr, pnr, rut, bvn
`);

/** Documents with an ID number, which are weaker evidence than the name of the number. */
export const PAPERS: readonly string[] = splitWords(`
  my card, my documents, my passport copy, copied my, they copied, scanned my, lost my, my document, my papers,
  mi tarjeta, mis documentos, ma carte, mes papiers, meus documentos,
  моё удостоверение, документ, بطاقتي, کارت من, kartım, kartu saya, 我的证件
`);

/** Numbers of companies, goods and orders. */
export const OTHER_NUMBERS: readonly string[] = splitWords(`
  order, order ref, ref, invoice, tracking, isbn, ean, doi, vat, company, article, law, case no, build, version,
  ticket, pedido, factura, orgnr, orgnummer, siren, siret, cnpj, gstin, npi, bsnr, lanr, uen, licence, license,
  phone, tel, mobile, nhc, ncol, nºcol
`);
