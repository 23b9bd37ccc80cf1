/**
 * The crowd of bench/crowd.mjs, in a thread of its own so that ordinary clients do not wait for it. Each keeps a connection to the
 * server, and makes a new one when it is closed, until told to leave; the reply says how many connections there were.
 */
import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

const { port, hostname, slow, idle, asks } = workerData;
const PAGE = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(asks);
const BYTES_A_SECOND = 4096;

class Nuisance {
  static connections = 0;
  static closed = 0;
  #left = false;
  #socket;
  #timer;

  constructor(number) {
    // Each loopback address has some ten thousand ports.
    this.local = `127.0.0.${2 + (number % 100)}`;
    this.asks = number < slow;
    this.#connect();
  }

  #connect() {
    const socket = connect({ port, host: hostname, localAddress: this.local });
    this.#socket = socket;
    Nuisance.connections += 1;
    socket.on('error', () => {});
    socket.on('connect', () => this.asks && socket.write(PAGE));
    // A paused socket learns nothing of its end, so that one which reads nothing is read from in small pieces.
    if (this.asks) {
      socket.pause();
      this.#timer = setInterval(() => socket.read(BYTES_A_SECOND) ?? socket.read(), 1000);
      socket.on('readable', () => {});
    } else socket.resume();
    socket.on('close', () => {
      clearInterval(this.#timer);
      if (this.#left) return;
      Nuisance.closed += 1;
      setTimeout(() => this.#left || this.#connect(), 1000);
    });
  }

  leave() {
    this.#left = true;
    this.#socket.destroy();
  }
}

const crowd = Array.from({ length: slow + idle }, (_, i) => new Nuisance(i));

parentPort.once('message', () => {
  for (const one of crowd) one.leave();
  parentPort.postMessage({ connections: Nuisance.connections, closed: Nuisance.closed });
});
