import { Global, Module } from '@nestjs/common';
import { AuditLog, AuditNotes } from './audit-log.js';
import { AuditVerifier } from './audit-verifier.js';
import { AuditTrail } from './audit-trail.js';
import { AuditController } from './audit.controller.js';
import { AuditRepository } from './audit.repository.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditLog, AuditNotes, AuditRepository, AuditTrail, AuditVerifier],
  exports: [AuditLog, AuditNotes, AuditVerifier],
})
export class AuditModule {}
