import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** German, Japanese, Spanish, Arabic (right to left) and Hindi, as reporters of a ferry shop write. */
export const languageIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-18',
    type: 'Bug',
    summary: '日付を選ぶとアプリが落ちる(Android、日本語設定)',
    description: `*手順*
# 端末の言語を日本語にする
# アプリで「出発日」を押す
# 12月の日付を選ぶ

*期待する動作:* 便の一覧が表示される。
*実際の動作:* アプリがすぐに終了する。英語設定では問題なし。

*環境:* アプリ 5.5.2、Android 15。`,
    priority: 'High',
    components: ['Mobile app'],
    labels: ['android', 'crash', 'localisation'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-05-12T02:18:00.000Z',
  },
  {
    key: 'HARB-22',
    type: 'Bug',
    summary: 'Umlaute in der Buchungsbestätigung werden als Fragezeichen angezeigt',
    description: `*Schritte*
# Überfahrt für „Jürgen Groß“ buchen
# Bestätigung per E-Mail öffnen

*Erwartet:* Der Name steht richtig in der E-Mail und auf dem Fahrschein.
*Tatsächlich:* „J?rgen Gro?“. Am Schalter wurde der Fahrschein deshalb nicht anerkannt.

*Umgebung:* Benachrichtigungsdienst 1.15, alle E-Mail-Programme, nur deutsche Vorlage.`,
    priority: 'Medium',
    components: ['Notifications'],
    labels: ['email', 'localisation'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-06-02T06:47:00.000Z',
  },
  {
    key: 'HARB-30',
    type: 'Story',
    summary: 'Iniciar sesión con el número de residente de las islas',
    description: `Como residente de las islas quiero guardar mi número de residente en la cuenta para que el descuento se aplique sin enseñar el certificado en cada viaje.

*Criterios de aceptación*
* El número se comprueba una sola vez al guardarlo.
* El descuento aparece en la búsqueda antes de elegir la salida.
* Si el número caduca, la cuenta avisa 30 días antes.
* El número no se muestra entero en ninguna pantalla.`,
    priority: 'Medium',
    components: ['Accounts', 'Checkout'],
    labels: ['localisation', 'gdpr'],
    status: 'To Do',
    resolution: null,
    reporter: standardUsers.viewer.accountId,
    created: '2025-07-25T12:00:00.000Z',
    storyPoints: 5,
    comments: [
      {
        author: standardUsers.projectAdmin.accountId,
        text: 'The islands pay us for each resident who signs in; the rate is not public yet.',
        created: '2025-07-28T08:00:00.000Z',
        visibleTo: 'Administrators',
      },
    ],
  },
  {
    key: 'HARB-36',
    type: 'Bug',
    summary: 'زر الدفع مخفي خلف السعر عند استخدام اللغة العربية',
    description: `*الخطوات*
# غيّر لغة المتجر إلى العربية
# أضف رحلة إلى السلة (مثلا رحلة MS Brisa الساعة 18:30)
# انتقل إلى صفحة الدفع

*المتوقع:* يظهر زر «ادفع الآن» كاملا.
*الفعلي:* الزر مخفي خلف السعر ولا يمكن الضغط عليه.

*البيئة:* المتجر 9.0.2 على Safari و Chrome.`,
    priority: 'High',
    components: ['Checkout'],
    labels: ['localisation', 'ux'],
    status: 'In Progress',
    resolution: null,
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-09-10T10:24:00.000Z',
  },
  {
    key: 'HARB-46',
    type: 'Bug',
    summary: 'यूपीआई से भुगतान सफल होने पर भी टिकट नहीं मिलता',
    description: `*चरण*
# कोई भी यात्रा चुनें और भुगतान पेज पर जाएँ
# यूपीआई से भुगतान करें

*अपेक्षित:* भुगतान के बाद टिकट दिखाई दे।
*वास्तविक:* बैंक से पैसे कट जाते हैं, लेकिन पेज "प्रतीक्षा करें" पर रुका रहता है और टिकट नहीं मिलता।

*परिवेश:* शॉप 9.1.4, Android 14, Chrome.`,
    priority: 'High',
    components: ['Payments'],
    labels: ['localisation', 'android'],
    status: 'To Do',
    resolution: null,
    reporter: standardUsers.viewer.accountId,
    created: '2025-11-17T05:36:00.000Z',
  },
];
