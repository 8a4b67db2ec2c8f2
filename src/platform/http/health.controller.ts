import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../auth/can.decorator.js';
import { Database } from '../db/database.js';
import { Returns } from './returns.decorator.js';

const healthResponse = z.object({
  /** The process answers. */
  live: z.literal(true),
  /** The database answers as well. */
  ready: z.boolean(),
});

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly db: Database) {}

  /** 200 when ready, 503 when only live. */
  @Get()
  @Returns(healthResponse)
  async health(@Res({ passthrough: true }) reply: FastifyReply) {
    const ready = await this.db.reads.query('SELECT 1 AS one').then(
      () => true,
      () => false,
    );
    void reply.status(ready ? 200 : 503).header('Cache-Control', 'no-store');
    return { live: true, ready };
  }
}
