import type { Response } from "express";

// The reference draws itself with styles of its own; only our scripts may run.
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference · Good Standing</title>
<link rel="stylesheet" href="/api/reference/assets/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/api/reference/assets/swagger-ui-bundle.js"></script>
<script src="/api/reference/start.js"></script>
</body>
</html>
`;

const SCRIPT = `SwaggerUIBundle({ url: "/api/v1/openapi.json", dom_id: "#reference", deepLinking: true, defaultModelsExpandDepth: 0 });
`;

export function referencePage(res: Response): void {
  res.set("content-security-policy", CSP).type("html").send(PAGE);
}

export function referenceScript(res: Response): void {
  res.type("js").send(SCRIPT);
}
