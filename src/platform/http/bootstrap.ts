import fastifyCookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppConfig } from '../../config/config.js';
import { installBodyLimits } from './body-limit.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { installDocs } from './docs.js';
import { fastifyLogging, installRequestLog, NestLogBridge } from './logging.js';
import { schemaPipe } from './schema.pipe.js';
import { installSecurity } from './security.js';
import { installStatic } from './static.js';
import { endIdleConnectionsWhileStopping } from './stopping.js';
import { installUploads } from './upload.js';

const API_PREFIX = 'api';
/** JSON bodies; files have limits of their own. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const MAX_PATH_PARAMETER = 200;

type RootModule = Parameters<typeof NestFactory.create>[0] | Type;

/** Builds the HTTP application, the same for the server, the tests and the OpenAPI document. Does not listen. */
export async function createHttpApp(root: RootModule, config: AppConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...fastifyLogging(config),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: MAX_PATH_PARAMETER },
    forceCloseConnections: 'idle',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(error, request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogBridge(adapter.getInstance().log),
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  app.useGlobalPipes(schemaPipe());
  app.useGlobalFilters(new ProblemFilter());
  const fastify = adapter.getInstance();
  endIdleConnectionsWhileStopping(app);
  installRequestLog(app, config);
  await app.register(fastifyCookie);
  await installSecurity(app, config);
  installBodyLimits(fastify);
  installUploads(fastify);
  installDocs(app);
  installStatic(app, config);
  return app;
}
