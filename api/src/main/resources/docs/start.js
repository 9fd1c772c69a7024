// Relative, so that it works behind a prefix too; no validator, since that would send the document elsewhere
SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null
});
