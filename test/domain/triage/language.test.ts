import { describe, expect, it } from 'vitest';
import { isReadable, readLines } from '../../../src/domain/triage/read-lines';
import { LINEAR_GROWTH, growth } from '../issue/growth';

const readable = (description: string, summary = '') => isReadable(readLines({ summary, description }));

describe('isReadable', () => {
  it.each([
    'Drop column orders.legacy_id. Remove code paths. Update API docs. Notify partner teams before release.',
    'STR: open cart, remove last item, reload page\nExpected: empty cart page\nActual: white screen, console TypeError\nDevice: Pixel 8, Chrome 129',
    'AC:\n- Export button visible on invoice list\n- CSV, UTF-8, semicolon separated\n- Max 10,000 rows\n- Error message above limit',
    'As a [role]\nI want [feature]\nSo that [benefit]\n\nAcceptance criteria\n[criterion 1]\n[criterion 2]',
    'Steps to reproduce:\n1. Build KitchenSink 3.0.0\n2. Click Controls, Picker, Date Picker\nResult: app crashes',
    'Wireframe: https://wiki.example.com/display/some-very-long/address/of-a-page/with/many/words/in/it',
  ])('terse English is English: %s', (text) => {
    expect(readable(text)).toBe(true);
  });

  it.each([
    ['Polish', 'Dodać eksport faktur do pliku CSV. Przycisk na liście faktur. Plik ma zawierać numer, datę, kwotę oraz nazwę klienta. Dotyczy tylko administratorów.'],
    ['Polish with English terms, without accents', 'Dodac przycisk export do strony invoice. Po kliknieciu user widzi error page. Nie dziala na mobile app i w browser Chrome.'],
    ['a short Polish text', 'Nie można się zalogować na serwerze'],
    ['Czech', 'Aplikace spadne při kliknutí na tlačítko uložit po úpravě profilu uživatele. Chyba se objevuje pouze v prohlížeči Chrome na serveru.'],
    ['Dutch', 'De pagina is leeg als de gebruiker op de knop opslaan klikt. Het formulier is niet gevuld en de knop is niet zichtbaar in Chrome.'],
    ['terse Dutch', 'Knop export toevoegen op pagina met facturen. Bestand is CSV met nummer, datum, bedrag. Alleen voor admin users. Test in Chrome browser.'],
    ['Portuguese', 'Adicionar coluna status na tabela de pedidos. Atualizar API e app mobile. Mostrar erro quando o server falha. Enviar email para o cliente.'],
    ['Italian', 'Aggiungere un pulsante export nella pagina delle fatture. Il file CSV contiene numero, data e importo. Solo per utenti admin.'],
    ['Swedish', 'Lägg till en knapp för export på sidan med fakturor. Filen ska innehålla nummer, datum och belopp. Bara för admin.'],
    ['Indonesian', 'Tambahkan tombol export di halaman faktur. File berisi nomor, tanggal, jumlah. Hanya untuk admin. Aplikasi error saat tombol ditekan.'],
    ['no language', 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua'],
  ])('not known: %s', (_, text) => {
    expect(readable(text)).toBe(false);
  });

  it.each([
    ['German', 'Spalte legacy_id löschen. Code entfernen. API-Doku aktualisieren. Partnerteams vor Freigabe informieren. Tests anpassen, Release vorbereiten.'],
    ['French', 'Supprimer la colonne legacy_id. Retirer le code. Mettre à jour la documentation API. Prévenir les équipes partenaires avant livraison.'],
    ['Spanish', 'Eliminar columna legacy_id. Quitar código antiguo. Actualizar documentación API. Avisar equipos socios antes lanzamiento versión nueva.'],
  ])('terse %s is not taken for English; in whole sentences it is known', (language, text) => {
    expect(readable(text)).toBe(false);
    const whole = { German: 'Der Export schlägt fehl, wenn der Benutzer auf den Knopf klickt und die Liste nicht leer ist.', French: "L'export échoue quand on clique dans la liste et que les factures ne sont pas pour le client.", Spanish: 'El botón no responde cuando el usuario abre una factura y los datos del cliente están vacíos.' }[language] ?? '';
    expect(readable(whole)).toBe(true);
  });

  it.each(['a ', 'się ', 'http://a ', '/', 'inging', '_a', "a'"])('takes time in proportion to the length: %s', (unit) => {
    const build = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    expect(growth(32_768, build, (text) => readable(text))).toBeLessThan(LINEAR_GROWTH);
  });
});
