/** The HTTP server: size and time limits, malformed requests, and a graceful stop. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { systemCode } from '../read/diagnostic.ts';
import { problemResponse } from './answer.ts';
import { createApp, errorResponse, type ServerContext } from './app.ts';
import { compressed } from './compress.ts';
import { Connections } from './connections.ts';
import { collectAfterCrowds } from './garbage.ts';
import { withoutEmptyPort } from './hosts.ts';
import { MEDIA_TYPE, type ProblemKind, problem } from './problem.ts';

const HEADER_BYTES = 16 * 1024;
const HEADER_MILLISECONDS = 10_000;
const IDLE_MILLISECONDS = 5_000;
const LOOK_EVERY = 500;
const MOST_CONNECTIONS = 2048;
/** Requests of one connection that wait for their responses. */
const MOST_UNFINISHED = 64;

const KINDS: Readonly<Record<string, ProblemKind>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_INVALID_EOF_STATE: 'body-cut-off',
};

/** The raw response to a malformed request, which never reaches a route. */
function rawProblemResponse(code: string): string {
  const told = problem(KINDS[code] ?? 'request-invalid', code === '' ? 'the connection failed' : code);
  const json = JSON.stringify(told);
  const head = [
    `HTTP/1.1 ${told.status} ${STATUS_CODES[told.status]}`,
    `Content-Type: ${MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(json)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${json}`;
}

/** A response in progress must not be interrupted. */
function rejectMalformed(server: Server): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => {
    answering.set(socket, response);
  });
  server.on('clientError', (error, socket) => {
    const response = answering.get(socket);
    const midway = response?.headersSent && !response.writableEnded;
    if (!socket.writable || midway || systemCode(error) === 'ECONNRESET') socket.destroy();
    else socket.end(rawProblemResponse(systemCode(error)), () => socket.destroy());
  });
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Answers the requests of a connection one after the other. A client may send many without reading a response, and Node would keep
 * all the responses in memory.
 */
function inTurn(listener: Listener): Listener {
  const unfinished = new WeakMap<Socket, ServerResponse[]>();
  return (incoming, outgoing) => {
    const { socket } = incoming;
    const responses = unfinished.get(socket) ?? [];
    unfinished.set(socket, responses);
    const former = responses.at(-1);
    responses.push(outgoing);
    outgoing.once('close', () => responses.splice(responses.indexOf(outgoing), 1));
    const answer = () => {
      if (!socket.destroyed) listener(incoming, outgoing);
    };
    if (responses.length > MOST_UNFINISHED) socket.destroy();
    else if (former) former.once('close', answer);
    else answer();
  };
}

export function httpServer(serverContext: ServerContext): Server {
  const { milliseconds } = serverContext.limits;
  const server = createServer({
    maxHeaderSize: HEADER_BYTES,
    requestTimeout: milliseconds,
    headersTimeout: Math.min(HEADER_MILLISECONDS, milliseconds),
    keepAliveTimeout: IDLE_MILLISECONDS,
    connectionsCheckingInterval: LOOK_EVERY,
    requireHostHeader: false,
  });
  // A client that neither sends nor reads for that long is gone.
  server.setTimeout(milliseconds);
  const connections = new Connections(server, MOST_CONNECTIONS, collectAfterCrowds());
  const app = createApp(serverContext, (socket) => connections.ofClient(socket));
  const listener = getRequestListener(
    async (request, env) => compressed(await app.fetch(request, env), request.headers.get('accept-encoding')),
    {
      overrideGlobalObjects: false,
      errorHandler: (error) =>
        error instanceof Error && error.name === 'RequestError'
          ? problemResponse(problem('request-invalid', error.message), { connection: 'close' })
          : errorResponse(error, serverContext),
    },
  );
  server.on('request', ({ headers }) => {
    if (headers.host !== undefined) headers.host = withoutEmptyPort(headers.host);
  });
  server.on('request', inTurn(listener));
  server.on('checkExpectation', (_, response: ServerResponse) => {
    const told = JSON.stringify(problem('expectation-failed', 'send the request without the Expect header'));
    response.writeHead(417, { 'content-type': MEDIA_TYPE, connection: 'close' }).end(told);
  });
  rejectMalformed(server);
  return server;
}

/** @throws (as a rejection) if the address is in use or not available */
export async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port');
  return address;
}

const CLOSE_IDLE_EVERY = 50;

/** Accepts no new connections; requests in progress have `milliseconds` to end. */
export async function closeServer(server: Server, milliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY);
  const last = setTimeout(() => server.closeAllConnections(), milliseconds);
  server.closeIdleConnections();
  await closed;
  clearInterval(idle);
  clearTimeout(last);
}
