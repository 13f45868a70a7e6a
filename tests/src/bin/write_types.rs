//! Writes the TypeScript declarations of the JavaScript package, from the JSON Schemas of the types.
//!
//! A type is printed by its shape alone: what may be left out is optional and never null.

use std::{fmt::Write as _, fs, path::PathBuf};

use serde_json::{Map, Value};

/// Where the declarations are committed.
fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../crates/defection-wasm/types.d.ts")
}

fn main() -> Result<(), String> {
    let path = file();
    fs::write(&path, declarations()?).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("wrote {}", path.display());
    Ok(())
}

/// A declaration of every shape.
fn declarations() -> Result<String, String> {
    let mut text =
        String::from("// Printed by `cargo xtask types` from the types of the library.\n");
    for (name, shape) in defection::schema::shapes() {
        let shape = shape.as_object().ok_or_else(|| format!("`{name}` is no shape"))?;
        text.push('\n');
        document(&mut text, "", shape);
        let is_object = shape.contains_key("properties");
        let printed = printed(shape, "").map_err(|reason| format!("`{name}`: {reason}"))?;
        let _ = if is_object {
            writeln!(text, "export interface {name} {printed}")
        } else {
            let space = if printed.starts_with('\n') { "" } else { " " };
            writeln!(text, "export type {name} ={space}{printed};")
        };
    }
    Ok(text)
}

/// What a shape is described as, as a documentation comment.
fn document(text: &mut String, indent: &str, shape: &Map<String, Value>) {
    let described = shape.get("description").or_else(|| shape.get("title"));
    let Some(words) = described.and_then(Value::as_str) else { return };
    let lines: Vec<&str> = words.lines().collect();
    if let [line] = lines.as_slice() {
        let _ = writeln!(text, "{indent}/** {line} */");
        return;
    }
    let _ = writeln!(text, "{indent}/**");
    for line in lines {
        let _ = writeln!(text, "{}", format!("{indent} * {line}").trim_end());
    }
    let _ = writeln!(text, "{indent} */");
}

/// The type of a shape.
fn printed(shape: &Map<String, Value>, indent: &str) -> Result<String, String> {
    if let Some(reference) = shape.get("$ref").and_then(Value::as_str) {
        let name = reference.strip_prefix("#/$defs/");
        return name.map(str::to_owned).ok_or_else(|| format!("the reference `{reference}`"));
    }
    if let Some(value) = shape.get("const") {
        return Ok(value.to_string());
    }
    if let Some(values) = shape.get("enum").and_then(Value::as_array) {
        return Ok(values.iter().map(Value::to_string).collect::<Vec<_>>().join(" | "));
    }
    for word in ["oneOf", "anyOf"] {
        if let Some(choices) = shape.get(word).and_then(Value::as_array) {
            return union(choices, indent);
        }
    }
    match shape.get("type") {
        Some(Value::String(word)) => of_word(word, shape, indent),
        Some(Value::Array(words)) => {
            let words = words.iter().filter_map(Value::as_str);
            let each: Result<Vec<String>, String> =
                words.map(|word| of_word(word, shape, indent)).collect();
            Ok(each?.join(" | "))
        }
        _ => Err(format!("the shape {}", Value::Object(shape.clone()))),
    }
}

fn of_word(word: &str, shape: &Map<String, Value>, indent: &str) -> Result<String, String> {
    match word {
        "string" | "boolean" | "null" => Ok(word.to_owned()),
        "integer" | "number" => Ok("number".to_owned()),
        "array" => list(shape, indent),
        "object" => object(shape, indent),
        other => Err(format!("the type `{other}`")),
    }
}

fn list(shape: &Map<String, Value>, indent: &str) -> Result<String, String> {
    if let Some(members) = shape.get("prefixItems").and_then(Value::as_array) {
        let members: Result<Vec<String>, String> =
            members.iter().map(|member| printed(inner(member)?, indent)).collect();
        return Ok(format!("[{}]", members?.join(", ")));
    }
    let items = shape.get("items").ok_or("a list of nothing")?;
    let item = printed(inner(items)?, indent)?;
    Ok(if item.contains(['|', '{']) { format!("({item})[]") } else { format!("{item}[]") })
}

fn object(shape: &Map<String, Value>, indent: &str) -> Result<String, String> {
    let Some(properties) = shape.get("properties").and_then(Value::as_object) else {
        let value = shape.get("additionalProperties").ok_or("an object of nothing")?;
        let value = printed(inner(value)?, indent)?;
        return Ok(match shape.get("propertyNames") {
            Some(names) => format!("Partial<Record<{}, {value}>>", printed(inner(names)?, indent)?),
            None => format!("Record<string, {value}>"),
        });
    };
    let required: Vec<&str> = shape
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let deeper = format!("{indent}  ");
    let mut text = String::from("{\n");
    for (name, property) in properties {
        let property = inner(property)?;
        document(&mut text, &deeper, property);
        let is_required = required.contains(&name.as_str());
        let known = if is_required { property.clone() } else { present(property) };
        let mark = if is_required { "" } else { "?" };
        let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let name = if is_plain { name.clone() } else { format!("{name:?}") };
        let _ = writeln!(text, "{deeper}{name}{mark}: {};", printed(&known, &deeper)?);
    }
    let _ = write!(text, "{indent}}}");
    Ok(text)
}

/// The shape of a property that is there: what may be left out is never null.
fn present(shape: &Map<String, Value>) -> Map<String, Value> {
    let is_null =
        |value: &Value| value == "null" || value.get("type").is_some_and(|word| word == "null");
    let mut shape = shape.clone();
    for word in ["type", "anyOf", "oneOf"] {
        if let Some(Value::Array(choices)) = shape.get_mut(word) {
            choices.retain(|choice| !is_null(choice));
        }
    }
    shape
}

fn union(choices: &[Value], indent: &str) -> Result<String, String> {
    let documented =
        choices.len() > 1 && choices.iter().any(|one| one.get("description").is_some());
    let deeper = format!("{indent}  ");
    let mut text = String::new();
    for (place, choice) in choices.iter().enumerate() {
        let choice = inner(choice)?;
        if documented {
            text.push('\n');
            document(&mut text, &deeper, choice);
            let _ = write!(text, "{deeper}| {}", printed(choice, &deeper)?);
        } else {
            let or = if place == 0 { "" } else { " | " };
            let _ = write!(text, "{or}{}", printed(choice, indent)?);
        }
    }
    Ok(text)
}

fn inner(value: &Value) -> Result<&Map<String, Value>, String> {
    value.as_object().ok_or_else(|| format!("the shape {value}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_declarations_are_those_of_the_types() {
        let committed = fs::read_to_string(file()).unwrap_or_default();
        assert!(
            committed == declarations().unwrap(),
            "{} is stale; run `cargo xtask types`",
            file().display()
        );
    }

    #[test]
    fn absent_is_absent_and_nothing_is_null() {
        assert!(!declarations().unwrap().contains("null"));
    }

    #[track_caller]
    fn check(schema: &str, type_script: &str) {
        let shape: Value = serde_json::from_str(schema).unwrap();
        assert_eq!(printed(shape.as_object().unwrap(), "").unwrap(), type_script);
    }

    #[test]
    fn each_shape_has_its_type() {
        check(r#"{ "const": "yes" }"#, "\"yes\"");
        check(r##"{ "$ref": "#/$defs/Fact" }"##, "Fact");
        check(r#"{ "type": ["string", "null"] }"#, "string | null");
        check(r#"{ "type": "array", "items": { "enum": ["a", "b"] } }"#, "(\"a\" | \"b\")[]");
        check(
            r#"{ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }] }"#,
            "[string, number]",
        );
        check(
            r##"{ "type": "object", "propertyNames": { "$ref": "#/$defs/Fact" },
                 "additionalProperties": { "type": "boolean" } }"##,
            "Partial<Record<Fact, boolean>>",
        );
        check(
            r#"{ "type": "object", "required": ["a"], "properties": {
                 "a": { "type": ["string", "null"] }, "b": { "type": ["string", "null"] },
                 "a-b": { "type": "string" } } }"#,
            "{\n  a: string | null;\n  \"a-b\"?: string;\n  b?: string;\n}",
        );
    }
}
