/**
 * The document of one surface's sandboxed frame, served at `/surface/<key>.html`. Its policy lets the two scripts in
 * and nothing out: no request, image, font or frame. A surface that tries one is reported to the page as a fault.
 */
export const surfaceHtml = (key: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'">
<title>${encodeURIComponent(key)}</title>
<script src="/frame.js"></script>
<script src="/surfaces/${encodeURIComponent(key)}.js"></script>
</html>
`;
