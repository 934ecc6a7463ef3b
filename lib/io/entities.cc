// `dateline timeline --entities`: which names are taken for one, and why.
#include "dateline/io.h"
#include "io/json_fields.h"
#include "io/text_space.h"
#include "io/text_table.h"

DATELINE_BEGIN
namespace {

using io::JsonWriter;

std::string entities_as_json(const std::vector<Entity>& entities) {
  JsonWriter json;
  json.begin_object().field("schema", io::schema_name).key("entities").begin_array();
  for (const Entity& entity : entities) {
    json.line_break().begin_object().field("name", entity.name).field("count", entity.count);
    json.key("aliases").begin_array();
    for (const EntityAlias& alias : entity.aliases) {
      json.begin_object().field("name", alias.name).field("reason", alias.reason);
      json.field("count", alias.count).end_object();
    }
    json.end_array().end_object();
  }
  return json.line_break().end_array().end_object().take() + "\n";
}

/// A name as one column of the table.
std::string column(const std::string& name) {
  return io::printable(io::one_line(name));
}

/// Each joined spelling as the decision that would join it.
std::string entities_as_table(const std::vector<Entity>& entities) {
  std::string out;
  for (const Entity& entity : entities) {
    out += "# " + column(entity.name) + " (" + std::to_string(entity.count) + ")\n";
    for (const EntityAlias& alias : entity.aliases) {
      if (alias.name == entity.name || alias.reason == "same") continue;
      out += "join\t" + column(alias.name) + "\t" + column(entity.name) + "\t" + alias.reason +
             "\t" + std::to_string(alias.count) + "\n";
    }
  }
  return out;
}

}  // namespace

std::string write_entities(const std::vector<Entity>& entities, TimelineFormat format) {
  const bool json = format == TimelineFormat::json || format == TimelineFormat::jsonl;
  return json ? entities_as_json(entities) : entities_as_table(entities);
}

DATELINE_END
