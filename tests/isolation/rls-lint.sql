-- Every row returned is a violation. $1 = name of the application role, $2 = name of the tenant column.
-- Rules 01–16 are about roles, tables, views and keys; 17–19 are about what a policy says.
WITH tenant_table AS (
  SELECT c.oid, c.relname, c.relrowsecurity AS has_rls, c.relforcerowsecurity AS has_force, c.relowner,
    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = $2::name AND NOT a.attisdropped) AS is_tenant,
    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = $2::name AND NOT a.attisdropped AND NOT a.attnotnull) AS is_nullable
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
),
policy AS (
  SELECT p.polname, p.polcmd, p.polpermissive, t.relname, t.is_tenant,
    p.polrelid::regclass || '.' || p.polname AS title,
    pg_get_expr(p.polqual, p.polrelid) AS seen,
    pg_get_expr(p.polwithcheck, p.polrelid) AS written
  FROM pg_policy p JOIN tenant_table t ON t.oid = p.polrelid
)
SELECT '01 tenant table without RLS' AS rule, relname::text AS thing FROM tenant_table WHERE is_tenant AND NOT has_rls
UNION ALL SELECT '02 tenant table without FORCE RLS', relname FROM tenant_table WHERE is_tenant AND NOT has_force
UNION ALL SELECT '03 nullable tenant column', relname FROM tenant_table WHERE is_tenant AND is_nullable
UNION ALL SELECT '04 app role owns table', relname FROM tenant_table WHERE pg_get_userbyid(relowner) = $1::name
UNION ALL SELECT '05 app role is superuser, bypassrls or createrole', rolname FROM pg_roles WHERE rolname = $1::name AND (rolsuper OR rolbypassrls OR rolcreaterole)
UNION ALL SELECT '06 app role is a member of an owner role', r.rolname FROM pg_roles r
  WHERE r.rolname <> $1::name AND r.oid IN (SELECT relowner FROM tenant_table) AND pg_has_role($1::name, r.oid, 'member')
UNION ALL SELECT '07 view without security_invoker', c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'v' AND NOT coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)
UNION ALL SELECT '08 materialized view readable by app', c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'm' AND has_table_privilege($1::name, c.oid, 'select')
UNION ALL SELECT '09 SECURITY DEFINER executable by app', p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'public' AND p.prosecdef AND has_function_privilege($1::name, p.oid, 'execute')
UNION ALL SELECT '10 FK between tenant tables without tenant column in the key', k.conname FROM pg_constraint k
  JOIN tenant_table a ON a.oid = k.conrelid AND a.is_tenant JOIN tenant_table b ON b.oid = k.confrelid AND b.is_tenant
  WHERE k.contype = 'f' AND NOT EXISTS (
    SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (here, there)
    JOIN pg_attribute x ON x.attrelid = k.conrelid AND x.attnum = pair.here
    JOIN pg_attribute y ON y.attrelid = k.confrelid AND y.attnum = pair.there
    WHERE x.attname = $2::name AND y.attname = $2::name)
UNION ALL SELECT '11 unique index on tenant table without tenant column', i.indexrelid::regclass::text FROM pg_index i JOIN tenant_table t ON t.oid = i.indrelid AND t.is_tenant
  WHERE i.indisunique AND NOT EXISTS (
    SELECT 1 FROM unnest(i.indkey::int2[]) AS u (number) JOIN pg_attribute x ON x.attrelid = i.indrelid AND x.attnum = u.number WHERE x.attname = $2::name)
UNION ALL SELECT '12 app may TRUNCATE, REFERENCES or TRIGGER', relname FROM tenant_table
  WHERE has_table_privilege($1::name, oid, 'truncate') OR has_table_privilege($1::name, oid, 'references') OR has_table_privilege($1::name, oid, 'trigger')
UNION ALL SELECT '13 sequence value readable by app', c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND CASE WHEN c.relkind = 'S' THEN has_sequence_privilege($1::name, c.oid, 'select') ELSE false END
UNION ALL SELECT '14 policy lacks WITH CHECK for writes', title FROM policy WHERE polcmd IN ('*', 'a', 'w') AND written IS NULL
UNION ALL SELECT '15 policy does not survive an empty setting (needs nullif)', title FROM policy
  WHERE (seen ILIKE '%current_setting%' AND seen NOT ILIKE '%nullif%') OR (written ILIKE '%current_setting%' AND written NOT ILIKE '%nullif%')
UNION ALL SELECT '16 PUBLIC has rights on table', relname FROM tenant_table
  WHERE EXISTS (SELECT 1 FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = tenant_table.oid AND a.grantee = 0)
UNION ALL SELECT '17 tenant table without a policy of its own for everything', relname FROM tenant_table t
  WHERE t.is_tenant AND NOT EXISTS (SELECT 1 FROM policy p WHERE p.relname = t.relname AND p.polcmd = '*')
UNION ALL SELECT '18 policy of a tenant table does not compare with the tenant', title FROM policy
  WHERE is_tenant AND coalesce(seen, written) NOT ILIKE '%' || $2::text || ' = ( SELECT%app.region_id%'
    AND NOT (polcmd = 'r' AND seen ILIKE '%user_id = ( SELECT%app.user_id%')
UNION ALL SELECT '19 policy of a tenant table lets another tenant be written', title FROM policy
  WHERE is_tenant AND polcmd IN ('*', 'a', 'w') AND coalesce(written, '') NOT ILIKE '%' || $2::text || ' = ( SELECT%app.region_id%'
ORDER BY 1, 2
