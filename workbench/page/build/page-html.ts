/** The one document of the page. Every route of the shell is served this file. */
export const pageHtml = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plumbline workbench</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/shell.css">
<div id="root"></div>
<script type="module" src="/page.js"></script>
</html>
`;
