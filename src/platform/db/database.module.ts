import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../../config/config.js';
import { dataSourceOptions, PlatformDataSource, unusableFile } from './data-source.js';
import { Database } from './database.js';
import { migrate } from './migrator.js';

/** Connects to the configured database and brings its schema up to date before anything else starts. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: async (config: AppConfig) => ({
        ...(await dataSourceOptions(config.database)),
        toRetry: () => false,
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('no database options');
        const dataSource = new PlatformDataSource(options);
        try {
          await dataSource.initialize();
        } catch (error) {
          throw options.type === 'better-sqlite3' ? unusableFile(options.database, error) : error;
        }
        await migrate(dataSource);
        return dataSource;
      },
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
