import { expect, test } from 'vitest';
import { surfaceHtml } from '../../../workbench/page/surface-html';

test('a surface document loads the bridge before the app and lets nothing out', () => {
  const html = surfaceHtml('issue-panel');
  expect(html).toContain("default-src 'none'; script-src 'self'");
  expect(html.indexOf('/frame.js')).toBeGreaterThan(0);
  expect(html.indexOf('/frame.js')).toBeLessThan(html.indexOf('/surfaces/issue-panel.js'));
});

test('a key cannot break out of the document', () => {
  expect(surfaceHtml('"><script>')).not.toContain('"><script>');
});
