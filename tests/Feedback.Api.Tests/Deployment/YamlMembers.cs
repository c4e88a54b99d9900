using YamlDotNet.RepresentationModel;

namespace Feedback.Api.Tests.Deployment;

/// <summary>A mapping of YAML by the names of its members.</summary>
internal static class YamlMembers
{
    public static Dictionary<string, YamlNode> Children(this YamlNode node) =>
        ((YamlMappingNode)node).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value);

    /// <summary>Members that are mappings themselves; one without content counts as empty.</summary>
    public static Dictionary<string, YamlMappingNode> Members(this YamlNode node) =>
        node.Children().ToDictionary(pair => pair.Key, pair => pair.Value as YamlMappingNode ?? new YamlMappingNode());
}
