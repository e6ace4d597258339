import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Progress } from './api.js';
import { headersOf } from './headers.js';

/** How far the checks are up to a moment of the store's clock, with what was settled after another; null: nothing of it. */
export type ReadProgress = (after: Date | null) => Promise<{ readonly progress: Progress; readonly until: Date }>;

const EVERY_MS = 1000;
/** Proxies close a connection that is silent for a minute. */
const SILENT_MS = 15_000;
const MOST_UNREAD = 1024 ** 2;

/**
 * Tells everybody who listens how far the checks are. The store is asked once a second while anybody listens, and not
 * at all otherwise: it knows of the workers of every host.
 */
export class ProgressFeed {
  private readonly listeners = new Set<ServerResponse>();
  private timer: NodeJS.Timeout | null = null;
  private last = '';
  private lastSent = 0;
  private until: Date | null = null;
  private id = 0;

  constructor(
    private readonly read: ReadProgress,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Takes a reply over, sends the present state at once and every change. */
  async listen(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { progress, until } = await this.read(null);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...headersOf(reply),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    response.write(`retry: 3000\n\n${this.event(JSON.stringify(progress))}`);
    if (this.listeners.size === 0) {
      this.until = until;
      this.last = JSON.stringify(progress);
    }
    this.listeners.add(response);
    request.raw.on('close', () => this.leave(response));
    this.timer ??= setTimeout(() => void this.tick(), EVERY_MS);
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    for (const response of this.listeners) response.end();
    this.listeners.clear();
  }

  private leave(response: ServerResponse): void {
    this.listeners.delete(response);
  }

  private async tick(): Promise<void> {
    try {
      const { progress, until } = await this.read(this.until);
      this.until = until;
      this.tell(progress);
    } catch (error) {
      this.onError(error);
    }
    this.timer = this.listeners.size > 0 ? setTimeout(() => void this.tick(), EVERY_MS) : null;
  }

  private tell(progress: Progress): void {
    const data = JSON.stringify(progress);
    if (data !== this.last) this.send(this.event(data));
    else if (Date.now() - this.lastSent > SILENT_MS) this.send(': \n\n');
    this.last = data;
  }

  private send(text: string): void {
    this.lastSent = Date.now();
    for (const response of this.listeners) {
      response.write(text);
      // It asks again by itself, when it listens again.
      if (response.writableLength > MOST_UNREAD) response.destroy();
    }
  }

  private event(data: string): string {
    this.id += 1;
    return `id: ${this.id}\nevent: progress\ndata: ${data}\n\n`;
  }
}
