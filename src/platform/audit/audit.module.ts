import { Global, Module } from '@nestjs/common';
import { AuditLog, AuditNotes } from './audit-log.js';
import { AuditVerifier } from './audit-verifier.js';
import { AuditController } from './audit.controller.js';
import { AuditRepository } from './audit.repository.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditLog, AuditNotes, AuditRepository, AuditVerifier],
  exports: [AuditLog, AuditNotes, AuditVerifier],
})
export class AuditModule {}
