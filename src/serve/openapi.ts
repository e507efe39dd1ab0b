/** The description of the HTTP API, as OpenAPI 3.1. Limits stand where the application takes them from. */
export function openApi(version: string, maxBytes: number): object {
  const problem = (description: string): object => ({
    description,
    content: { 'application/json': { schema: { type: 'object', required: ['error'], properties: { error: { type: 'string' } } } } },
  })
  return {
    openapi: '3.1.0',
    info: { title: 'copydesk', version, summary: 'Reads news articles', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    paths: {
      '/extract': {
        post: {
          operationId: 'extract',
          summary: 'One article in, one document out',
          requestBody: {
            required: true,
            description: `At most ${maxBytes} bytes.`,
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/Article' } },
              'text/html': { schema: { type: 'string' } },
              'text/plain': { schema: { type: 'string' } },
            },
          },
          responses: {
            200: {
              description: 'The document (copydesk/1; its schema is shipped with the package)',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            400: problem('The body is no article'),
            403: problem('The question comes from elsewhere'),
            413: problem('The body is too large'),
            415: problem('The body is of another type'),
            503: problem('Too many articles wait'),
            504: problem('The article took too long'),
          },
        },
      },
      '/documents': {
        get: {
          operationId: 'documents',
          summary: 'The documents of the folder, one JSON object a line',
          responses: { 200: { description: 'JSON Lines', content: { 'application/jsonl': { schema: { type: 'string' } } } } },
        },
      },
    },
    components: {
      schemas: {
        Article: {
          type: 'object',
          description: 'Has html or text.',
          properties: {
            id: { type: 'string' },
            url: { type: 'string' },
            html: { type: 'string' },
            text: { type: 'string' },
            meta: { type: 'object' },
          },
        },
      },
    },
  }
}
