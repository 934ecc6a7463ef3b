// Labels words with NLP4J's English name model: `java NameLabels CONFIG.xml < WORDS > LABELS`, a sentence a line,
// tabs between words and between labels. Used by teach_names.sh.
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

public class NameLabels {
  public static void main(String[] arguments) throws Exception {
    NLPDecoder decoder = new NLPDecoder(new FileInputStream(arguments[0]));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split("\t");
      NLPNode[] nodes = new NLPNode[words.length + 1];
      nodes[0] = new NLPNode();
      nodes[0].toRoot();
      for (int i = 0; i < words.length; i++) nodes[i + 1] = new NLPNode(i + 1, words[i]);
      decoder.decode(nodes);
      StringJoiner labels = new StringJoiner("\t");
      for (int i = 1; i < nodes.length; i++) labels.add(nodes[i].getNamedEntityTag());
      out.println(labels);
    }
    out.flush();
  }
}
